#include "model/workflow/insight/class_column.h"

#include <algorithm>

namespace Atoll {

void ClassColumnBuilder::set(SampleIndex sample, const QString &name)
{
    auto known = m_numbers.constFind(name);
    if (known == m_numbers.constEnd()) {
        known = m_numbers.insert(name, static_cast<std::int32_t>(m_names.size()));
        m_names.append(name);
    }
    m_classes[static_cast<std::size_t>(sample)] = *known;
}

void ClassColumnBuilder::finish(SampleColumn &column)
{
    // A name that a later one has replaced everywhere is none of the column's.
    std::vector<std::int32_t> places(static_cast<std::size_t>(m_names.size()), -1);
    std::vector<std::int32_t> order;
    order.reserve(places.size());
    for (const std::int32_t number : m_classes) {
        if (number < 0 || places[static_cast<std::size_t>(number)] == 0)
            continue;
        places[static_cast<std::size_t>(number)] = 0;
        order.push_back(number);
    }
    std::ranges::sort(order, {}, [this](std::int32_t number) { return m_names[number]; });
    for (std::size_t place = 0; place < order.size(); ++place) {
        places[static_cast<std::size_t>(order[place])] = static_cast<std::int32_t>(place);
        column.classNames.append(m_names[order[place]]);
    }
    for (std::int32_t &number : m_classes)
        number = number < 0 ? -1 : places[static_cast<std::size_t>(number)];
    column.classes = std::move(m_classes);
}

}  // namespace Atoll
