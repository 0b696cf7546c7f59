#include "model/workflow/insight/score_view.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>

namespace Atoll {

namespace {

struct Scored
{
    float value = 0;
    SampleIndex sample = -1;
};

std::vector<Scored> finiteValues(const SampleColumn &column, const SampleSet &shown)
{
    std::vector<Scored> values;
    const std::vector<SampleIndex> members = shown.indices();
    values.reserve(members.size());
    for (const SampleIndex sample : members) {
        const auto place = static_cast<std::size_t>(sample);
        if (place < column.numbers.size() && std::isfinite(column.numbers[place]))
            values.push_back({column.numbers[place], sample});
    }
    return values;
}

void measure(const std::vector<Scored> &values, ScoreView &view)
{
    double sum = 0;
    view.least = values.front().value;
    view.most = values.front().value;
    for (const Scored &entry : values) {
        sum += entry.value;
        view.least = std::min(view.least, double(entry.value));
        view.most = std::max(view.most, double(entry.value));
    }
    view.mean = sum / double(values.size());
    double squares = 0;
    for (const Scored &entry : values)
        squares += (entry.value - view.mean) * (entry.value - view.mean);
    view.standardDeviation = std::sqrt(squares / double(values.size()));
}

void fillBins(const std::vector<Scored> &values, ScoreView &view)
{
    if (view.least < 0 || view.most > 1) {
        view.from = view.least;
        view.to = view.most > view.least ? view.most : view.least + 1;
    }
    const auto count = double(view.bins.size());
    for (const Scored &entry : values) {
        const double step = (entry.value - view.from) / (view.to - view.from) * count;
        ++view.bins[static_cast<std::size_t>(std::clamp(std::floor(step), 0.0, count - 1))];
    }
}

double medianOf(std::vector<Scored> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle, {}, &Scored::value);
    if (values.size() % 2 != 0)
        return middle->value;
    const double below = std::ranges::max_element(values.begin(), middle, {}, &Scored::value)->value;
    return (below + middle->value) / 2;
}

template <typename Order>
std::vector<SampleIndex> firstOf(std::vector<Scored> &values, std::size_t count, Order order)
{
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(count, values.size()));
    std::ranges::partial_sort(values, end, order);
    std::vector<SampleIndex> samples;
    samples.reserve(count);
    std::transform(values.begin(), end, std::back_inserter(samples), std::mem_fn(&Scored::sample));
    return samples;
}

}  // namespace

ScoreView scoreView(const SampleColumn &column, const SampleSet &shown, const ScoreViewRequest &request)
{
    ScoreView view;
    view.bins.assign(std::max<std::size_t>(request.bins, 1), 0);
    std::vector<Scored> values = finiteValues(column, shown);
    view.count = static_cast<SampleIndex>(values.size());
    view.unknown = shown.count() - view.count;
    if (values.empty())
        return view;
    measure(values, view);
    fillBins(values, view);
    view.median = medianOf(values);
    view.top = firstOf(values, request.examples, [](const Scored &a, const Scored &b) {
        return std::pair(-a.value, a.sample) < std::pair(-b.value, b.sample);
    });
    view.bottom = firstOf(values, request.examples, [](const Scored &a, const Scored &b) {
        return std::pair(a.value, a.sample) < std::pair(b.value, b.sample);
    });
    return view;
}

}  // namespace Atoll
