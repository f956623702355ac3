package wenshu.cli;

import picocli.CommandLine.Command;

/** {@code archive}: what is kept. */
@Command(name = "archive", description = "归档", mixinStandardHelpOptions = true,
        subcommands = {ArchiveAddCommand.class, ArchiveShowCommand.class, ArchiveReviseCommand.class,
            ArchiveImportCommand.class, ArchiveRebuildCommand.class,
            ArchiveExportCommand.class, ArchiveImportPackageCommand.class, ArchiveRecogniseCommand.class, ArchivePagesCommand.class,
            ArchiveDueCommand.class, ArchiveCheckCommand.class, ArchiveNewIdKeyCommand.class})
final class ArchiveCommand {
}
