#include "model/workflow/insight/picture_columns.h"

#include "model/core/text.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr auto lastState = static_cast<int>(ImageState::Missing);

/// Class of a sample in the column "duplicate".
enum Copies : std::int32_t { NoCopies = 0, FirstOfSeveral = 1, CopyOfEarlier = 2 };

Result<> loadStates(const SampleRepository &samples, SampleColumn &column)
{
    const Result<std::vector<double>> states = samples.numbers(SampleFact::State);
    if (!states)
        return failure(states.error());
    for (int state = 0; state <= lastState; ++state)
        column.classNames.append(stateTitle(static_cast<ImageState>(state)));
    column.classes.assign(states->size(), -1);
    std::ranges::transform(*states, column.classes.begin(), [](double state) {
        return state >= 0 && state <= lastState ? static_cast<std::int32_t>(state) : -1;
    });
    return {};
}

Result<> loadCopies(const SampleRepository &samples, SampleColumn &column, TaskControl &control)
{
    const Result<SampleIndex> size = samples.count();
    if (!size)
        return failure(size.error());
    column.classNames = {Text::tr("no copies"), Text::tr("first of several"),
                         Text::tr("copy of an earlier one")};
    column.classes.assign(static_cast<std::size_t>(*size), -1);
    QHash<QByteArray, SampleIndex> firstOf;
    firstOf.reserve(*size);
    return samples.forEachHash([&](SampleIndex sample, const QByteArray &hash) -> Result<> {
        if (control.isCancelled())
            return cancelled();
        const auto known = firstOf.constFind(hash);
        if (known == firstOf.constEnd()) {
            firstOf.insert(hash, sample);
            column.classes[static_cast<std::size_t>(sample)] = NoCopies;
        } else {
            column.classes[static_cast<std::size_t>(*known)] = FirstOfSeveral;
            column.classes[static_cast<std::size_t>(sample)] = CopyOfEarlier;
        }
        return {};
    });
}

/// Places in ascending order, equal ones for equal numbers.
std::vector<std::int32_t> ranksOf(const std::vector<double> &numbers)
{
    std::vector<std::int32_t> order;
    order.reserve(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!std::isnan(numbers[i]))
            order.push_back(static_cast<std::int32_t>(i));
    }
    const auto numberOf = [&](std::int32_t place) { return numbers[static_cast<std::size_t>(place)]; };
    std::ranges::sort(order, {}, numberOf);
    std::vector<std::int32_t> ranks(numbers.size(), -1);
    std::int32_t rank = -1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || numberOf(order[i]) != numberOf(order[i - 1]))
            ++rank;
        ranks[static_cast<std::size_t>(order[i])] = rank;
    }
    return ranks;
}

Result<> loadFact(const SampleRepository &samples, const PictureColumn &source, SampleColumn &column)
{
    const Result<std::vector<double>> facts = samples.numbers(*source.fact);
    if (!facts)
        return failure(facts.error());
    // A picture that could not be opened has a size of 0 pixels stored, which is no size.
    const bool isUnknownAtZero = source.unit == ColumnUnit::Pixels;
    column.numbers.resize(facts->size());
    std::ranges::transform(*facts, column.numbers.begin(), [&](double fact) {
        return isUnknownAtZero && fact <= 0 ? std::numeric_limits<float>::quiet_NaN()
                                            : static_cast<float>(fact);
    });
    if (source.unit == ColumnUnit::Time)
        column.ranks = ranksOf(*facts);
    return {};
}

Result<> loadAspectRatios(const SampleRepository &samples, SampleColumn &column)
{
    const Result<std::vector<double>> widths = samples.numbers(SampleFact::Width);
    if (!widths)
        return failure(widths.error());
    const Result<std::vector<double>> heights = samples.numbers(SampleFact::Height);
    if (!heights)
        return failure(heights.error());
    column.numbers.assign(widths->size(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < widths->size() && i < heights->size(); ++i) {
        if ((*widths)[i] > 0 && (*heights)[i] > 0)
            column.numbers[i] = static_cast<float>((*widths)[i] / (*heights)[i]);
    }
    return {};
}

}  // namespace

std::vector<PictureColumn> pictureColumns()
{
    using Fact = SampleFact;
    constexpr auto number = ColumnKind::Number;
    constexpr auto plain = ColumnUnit::Plain;
    return {
        {u"width"_s, Text::tr("Width"), number, ColumnUnit::Pixels, Fact::Width},
        {u"height"_s, Text::tr("Height"), number, ColumnUnit::Pixels, Fact::Height},
        {u"aspect_ratio"_s, Text::tr("Aspect ratio"), number, plain, {}},
        {u"bytes"_s, Text::tr("File size"), number, ColumnUnit::Bytes, Fact::Bytes},
        {u"taken_at"_s, Text::tr("Taken at"), number, ColumnUnit::Time, Fact::TakenAtMs},
        {u"sharpness"_s, Text::tr("Sharpness"), number, plain, Fact::Sharpness},
        {u"snr"_s, Text::tr("Signal to noise"), number, plain, Fact::SignalToNoise},
        {u"luminance"_s, Text::tr("Luminance"), number, plain, Fact::Luminance},
        {u"contrast"_s, Text::tr("Contrast"), number, plain, Fact::Contrast},
        {u"red"_s, Text::tr("Red"), number, plain, Fact::Red},
        {u"green"_s, Text::tr("Green"), number, plain, Fact::Green},
        {u"blue"_s, Text::tr("Blue"), number, plain, Fact::Blue},
        {u"state"_s, Text::tr("State of the file"), ColumnKind::Class, plain, Fact::State},
        {u"duplicate"_s, Text::tr("Duplicates"), ColumnKind::Class, plain, {}},
    };
}

std::optional<PictureColumn> findPictureColumn(const QString &name)
{
    const std::vector<PictureColumn> all = pictureColumns();
    const auto found = std::ranges::find(all, name, &PictureColumn::name);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Result<> loadPictureColumn(const SampleRepository &samples, SampleColumn &column, TaskControl &control)
{
    const std::optional<PictureColumn> source = findPictureColumn(column.info.key.name);
    if (!source)
        return failure(ErrorKind::NotFound,
                       Text::tr("Nothing called \"%1\" is known of pictures.").arg(column.info.key.name));
    if (source->name == u"state")
        return loadStates(samples, column);
    if (source->name == u"duplicate")
        return loadCopies(samples, column, control);
    if (source->name == u"aspect_ratio")
        return loadAspectRatios(samples, column);
    return loadFact(samples, *source, column);
}

QString stateTitle(ImageState state)
{
    switch (state) {
    case ImageState::Ok:
        return Text::tr("ok");
    case ImageState::Damaged:
        return Text::tr("damaged");
    case ImageState::Unreadable:
        return Text::tr("unreadable");
    case ImageState::TooLarge:
        return Text::tr("too large");
    case ImageState::Refused:
        return Text::tr("refused");
    case ImageState::Missing:
        return Text::tr("missing");
    }
    return {};
}

}  // namespace Atoll
