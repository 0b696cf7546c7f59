#include "model/numeric/random_generator.h"

#include <QtGlobal>

#include <bit>
#include <cmath>
#include <numbers>

namespace Atoll {

namespace {

std::uint64_t splitMix64(std::uint64_t &state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

/// Natural logarithm of a positive normal number by additions, products and quotients alone, since the
/// last digit of std::log differs between systems. ln(m 2^e) = e ln 2 + 2 artanh((m - 1) / (m + 1)).
double portableLog(double value)
{
    int exponent = 0;
    double mantissa = std::frexp(value, &exponent);
    if (mantissa < std::numbers::sqrt2 / 2) {
        mantissa *= 2;
        --exponent;
    }
    const double s = (mantissa - 1) / (mantissa + 1);
    const double square = s * s;
    double series = 0;
    for (int odd = 25; odd >= 1; odd -= 2)
        series = series * square + 1.0 / odd;
    return exponent * std::numbers::ln2 + 2 * s * series;
}

}  // namespace

RandomGenerator::RandomGenerator(std::uint64_t seed)
{
    for (std::uint64_t &word : m_state)
        word = splitMix64(seed);
}

std::uint64_t RandomGenerator::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint64_t RandomGenerator::below(std::uint64_t bound)
{
    Q_ASSERT(bound > 0);
    // The lowest 2^64 mod bound values are thrown away, so that each remainder is met equally often.
    const std::uint64_t surplus = (0 - bound) % bound;
    std::uint64_t value = next();
    while (value < surplus)
        value = next();
    return value % bound;
}

double RandomGenerator::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1p-53;
}

double RandomGenerator::normal()
{
    if (m_hasSpareNormal) {
        m_hasSpareNormal = false;
        return m_spareNormal;
    }
    // Polar method (G. Marsaglia, T. A. Bray, "A Convenient Method for Generating Normal Variables", 1964).
    double x = 0;
    double y = 0;
    double square = 0;
    do {
        x = 2 * uniform() - 1;
        y = 2 * uniform() - 1;
        square = x * x + y * y;
    } while (square >= 1 || square == 0);
    const double factor = std::sqrt(-2 * portableLog(square) / square);
    m_spareNormal = y * factor;
    m_hasSpareNormal = true;
    return x * factor;
}

}  // namespace Atoll
