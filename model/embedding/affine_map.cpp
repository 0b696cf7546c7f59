#include "model/embedding/affine_map.h"

#include "model/numeric/processor.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>

namespace Atoll {

namespace {

using Eigen::Index;

/// Outputs of a panel.
constexpr Index panelWidth = 16;
/// Rows that share a load of the weights; their sums and a line of weights fit in the registers.
constexpr Index rowStep = 4;
/// Inputs whose part of a panel (32 KiB) stays in the first cache while all rows pass.
constexpr Index depthStep = 512;

#if defined(__GNUC__) || defined(__clang__)
using FourFloats [[gnu::vector_size(16)]] = float;
using EightFloats [[gnu::vector_size(32)]] = float;
#else
using FourFloats = float;
using EightFloats = float;
#endif

/// sums += in * panel for `rows` rows and `width` outputs, `width` a multiple of the lanes of Vector.
// NOLINTBEGIN(modernize-avoid-c-arrays): a vector type loses its attribute as an argument of std::array.
template <typename Vector, int rows, int width>
ATOLL_ALWAYS_INLINE void accumulate(const float *in, Index stride, const float *panel, Index depth,
                                    float *sums)
{
    constexpr Index lanes = sizeof(Vector) / sizeof(float);
    constexpr Index parts = width / lanes;
    Vector total[rows][parts];
    for (Index row = 0; row < rows; ++row) {
        for (Index part = 0; part < parts; ++part)
            std::memcpy(&total[row][part], sums + row * panelWidth + part * lanes, sizeof(Vector));
    }
    for (Index k = 0; k < depth; ++k) {
        Vector line[parts];
        for (Index part = 0; part < parts; ++part)
            std::memcpy(&line[part], panel + k * panelWidth + part * lanes, sizeof(Vector));
        for (Index row = 0; row < rows; ++row) {
            const float value = in[row * stride + k];
            for (Index part = 0; part < parts; ++part)
                total[row][part] += value * line[part];
        }
    }
    for (Index row = 0; row < rows; ++row) {
        for (Index part = 0; part < parts; ++part)
            std::memcpy(sums + row * panelWidth + part * lanes, &total[row][part], sizeof(Vector));
    }
}
// NOLINTEND(modernize-avoid-c-arrays)

template <int rows>
void accumulatePlain(const float *in, Index stride, const float *panel, Index depth, float *sums)
{
    accumulate<FourFloats, rows, panelWidth / 2>(in, stride, panel, depth, sums);
    accumulate<FourFloats, rows, panelWidth / 2>(in, stride, panel + panelWidth / 2, depth,
                                                 sums + panelWidth / 2);
}

#if ATOLL_HAS_AVX2_KERNELS
template <int rows>
ATOLL_TARGET_AVX2 void accumulateAvx2(const float *in, Index stride, const float *panel, Index depth,
                                      float *sums)
{
    accumulate<EightFloats, rows, panelWidth>(in, stride, panel, depth, sums);
}
#endif

struct Kernels
{
    using Kernel = void (*)(const float *, Index, const float *, Index, float *);
    Kernel manyRows = accumulatePlain<int(rowStep)>;
    Kernel oneRow = accumulatePlain<1>;
};

Kernels bestKernels()
{
#if ATOLL_HAS_AVX2_KERNELS
    if (instructionSet() == InstructionSet::Avx2)
        return {accumulateAvx2<int(rowStep)>, accumulateAvx2<1>};
#endif
    return {};
}

}  // namespace

AffineMap::AffineMap(const FeatureMatrix &weights, const Eigen::VectorXf &offset)
    : m_inputs(weights.rows())
    , m_outputs(weights.cols())
    , m_offset(offset)
{
    Q_ASSERT(offset.size() == weights.cols());
    const Index panels = (m_outputs + panelWidth - 1) / panelWidth;
    m_panels.assign(static_cast<std::size_t>(panels * m_inputs * panelWidth), 0.0F);
    for (Index output = 0; output < m_outputs; ++output) {
        float *panel = m_panels.data() + (output / panelWidth) * m_inputs * panelWidth + output % panelWidth;
        for (Index input = 0; input < m_inputs; ++input)
            panel[input * panelWidth] = weights(input, output);
    }
}

FeatureMatrix AffineMap::weights() const
{
    FeatureMatrix weights(m_inputs, m_outputs);
    for (Index output = 0; output < m_outputs; ++output) {
        const float *panel =
            m_panels.data() + (output / panelWidth) * m_inputs * panelWidth + output % panelWidth;
        for (Index input = 0; input < m_inputs; ++input)
            weights(input, output) = panel[input * panelWidth];
    }
    return weights;
}

void AffineMap::apply(const float *in, Index rows, float *out) const
{
    const Kernels kernels = bestKernels();
    std::vector<float> sums(static_cast<std::size_t>(rows * panelWidth));
    for (Index first = 0; first < m_outputs; first += panelWidth) {
        const Index width = std::min(panelWidth, m_outputs - first);
        const float *panel = m_panels.data() + first * m_inputs;
        std::array<float, panelWidth> start{};
        std::copy_n(m_offset.data() + first, width, start.begin());
        for (Index row = 0; row < rows; ++row)
            std::ranges::copy(start, sums.begin() + row * panelWidth);
        for (Index k = 0; k < m_inputs; k += depthStep) {
            const Index depth = std::min(depthStep, m_inputs - k);
            Index row = 0;
            for (; row + rowStep <= rows; row += rowStep)
                kernels.manyRows(in + row * m_inputs + k, m_inputs, panel + k * panelWidth, depth,
                                 sums.data() + row * panelWidth);
            for (; row < rows; ++row)
                kernels.oneRow(in + row * m_inputs + k, m_inputs, panel + k * panelWidth, depth,
                               sums.data() + row * panelWidth);
        }
        for (Index row = 0; row < rows; ++row)
            std::copy_n(sums.data() + row * panelWidth, width, out + row * m_outputs + first);
    }
}

FeatureMatrix AffineMap::apply(const FeatureMatrix &rows) const
{
    Q_ASSERT(rows.cols() == m_inputs);
    FeatureMatrix result(rows.rows(), m_outputs);
    apply(rows.data(), rows.rows(), result.data());
    return result;
}

}  // namespace Atoll
