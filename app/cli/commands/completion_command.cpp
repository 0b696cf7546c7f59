#include "app/cli/commands/completion_command.h"

#include "app/cli/command_catalog.h"
#include "app/cli/manual.h"
#include "model/core/text.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QStringList optionNames(const Command &command)
{
    QStringList names;
    for (const QCommandLineOption &option : command.options + commonOptions())
        names += u"--"_s + option.names().constFirst();
    return names;
}

QString bashScript()
{
    QStringList names;
    QString cases;
    for (const Command &command : commandCatalog()) {
        names += command.name;
        cases += u"        %1) words=\"%2\" ;;\n"_s.arg(command.name, optionNames(command).join(u' '));
    }
    return uR"(# bash completion for atoll-cli
_atoll_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} words=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "help %1" -- "$current"))
        return
    fi
    if [ "${COMP_WORDS[1]}" = help ]; then
        COMPREPLY=($(compgen -W "%1" -- "$current"))
        return
    fi
    [[ $current == -* ]] || return
    case ${COMP_WORDS[1]} in
%2    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _atoll_cli atoll-cli
)"_s.arg(names.join(u' '), cases);
}

Result<> run(CommandContext &context)
{
    if (context.positionals().constFirst() != u"bash"_s)
        return context.usage(Text::tr("There is a completion for bash only."));
    context.write(bashScript().toUtf8());
    return {};
}

}  // namespace

Command completionCommand()
{
    return {
        .name = u"completion"_s,
        .summary = Text::tr("print a completion script for bash"),
        .synopses = {u"completion bash"_s},
        .description =
            Text::tr("Prints a script that completes commands and options of atoll-cli. Put it where bash "
                     "looks for completions, or source it."),
        .options = {},
        .examples = {u"source <(atoll-cli completion bash)"_s,
                     u"atoll-cli completion bash > ~/.local/share/bash-completion/completions/atoll-cli"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
