package wenshu.cli;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import wenshu.assembly.Workshop;
import wenshu.home.DataHome;

/** {@code --home DIR}, the same for every command that touches the data home. */
final class HomeOption {

    @Option(names = "--home", paramLabel = "DIR", description = "数据目录（默认 ${DEFAULT-VALUE}）", defaultValue = "archive")
    private Path folder;

    DataHome home() {
        return new DataHome(folder);
    }

    Workshop workshop() {
        return new Workshop(home(), Clock.systemDefaultZone());
    }
}
