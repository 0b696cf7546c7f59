#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

class QTranslator;

namespace Atoll {

enum class LanguageChoice : std::uint8_t { System, English, Japanese };

/// The language of the program: its own texts, those of Qt's dialogs, and how numbers are written. Widgets
/// hear of a change by QEvent::LanguageChange.
class Translation final : public QObject
{
    Q_OBJECT

public:
    /// Texts are looked for as `folder`/atoll_LANGUAGE.qm.
    explicit Translation(QObject *parent = nullptr, QString folder = QStringLiteral(":/i18n"));
    ~Translation() override;
    Q_DISABLE_COPY_MOVE(Translation)

    void setChoice(LanguageChoice choice);
    [[nodiscard]] LanguageChoice choice() const { return m_choice; }
    [[nodiscard]] static QLocale localeOf(LanguageChoice choice);

private:
    bool install(const QLocale &locale, const QString &name, const QStringList &folders);

    QString m_folder;
    LanguageChoice m_choice = LanguageChoice::System;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

}  // namespace Atoll
