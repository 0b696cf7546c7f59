#pragma once

#include "model/core/sample_set.h"

#include <cstdint>
#include <span>
#include <vector>

namespace Atoll {

/// Linear: equal steps of the value. Quantile: equal shares of the samples. Symmetric: linear with 0 in the
/// middle, for diverging colour maps.
enum class ScaleKind { Linear, Quantile, Symmetric };

/// From numbers to 8-bit colour indices: 0 for what is not finite (missing), else 1 to 255.
class ColourScale
{
public:
    ColourScale() = default;
    /// Fits the scale to the finite ones of `values`; a million take about 20 ms by quantiles.
    [[nodiscard]] static ColourScale fitted(std::span<const float> values, ScaleKind kind);

    [[nodiscard]] ScaleKind kind() const { return m_kind; }
    /// Ends of the scale; equal when all values are, both 0 when there are none.
    [[nodiscard]] float least() const { return m_least; }
    [[nodiscard]] float most() const { return m_most; }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

    /// Equal values get equal indices; by quantiles a value that many share stands for the middle of their
    /// ranks.
    [[nodiscard]] std::uint8_t index(float value) const;
    /// One per value, on all threads.
    [[nodiscard]] std::vector<std::uint8_t> indices(std::span<const float> values) const;

private:
    void fitQuantiles(std::span<const float> values);
    [[nodiscard]] std::uint8_t quantileIndex(float value) const;

    ScaleKind m_kind = ScaleKind::Linear;
    bool m_isEmpty = true;
    float m_least = 0;
    float m_most = 0;
    std::vector<float> m_thresholds;   ///< 254 ascending, quantile only
    std::vector<std::uint8_t> m_tied;  ///< index of a value equal to the threshold
};

/// What a legend shows of the values of some samples.
struct ScaleLegend
{
    float least = 0;
    float most = 0;
    std::vector<SampleIndex> bins;  ///< counts in equal steps from `least` to `most`
    std::vector<float>
        quantiles;  ///< value at 0, 25, 50, 75 and 100 percent of all samples; empty without any
    SampleIndex missing = 0;
};

/// Counts the samples in `among` (null: all) between the ends of `scale`.
[[nodiscard]] ScaleLegend scaleLegend(const ColourScale &scale, std::span<const float> values,
                                      const SampleSet *among, int binCount);

/// Colour indices of classes: 0 for a negative class (none), else 1 + class, repeating after 255.
[[nodiscard]] std::vector<std::uint8_t> classIndices(std::span<const int> classes);

}  // namespace Atoll
