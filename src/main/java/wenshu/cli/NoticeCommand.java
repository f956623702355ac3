package wenshu.cli;

import picocli.CommandLine.Command;

/** {@code notice}: forwarding, writing and issuing notices. */
@Command(name = "notice", description = "转发、起草、印发通知", mixinStandardHelpOptions = true,
        subcommands = {NoticeForwardCommand.class, NoticeNewCommand.class, NoticeIssueCommand.class, NoticeRollCommand.class})
final class NoticeCommand {
}
