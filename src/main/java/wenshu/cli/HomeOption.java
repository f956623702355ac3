package wenshu.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine.Option;
import wenshu.assembly.Workshop;
import wenshu.home.DataHome;

/** {@code --home DIR}, the same for every command that touches the data home. */
final class HomeOption {

    /** Papers are dated by the bureaus' time, wherever the machine believes itself to be. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Option(names = "--home", paramLabel = "DIR", description = "数据目录（默认 ${DEFAULT-VALUE}）", defaultValue = "archive")
    private Path folder;

    DataHome home() {
        return new DataHome(folder);
    }

    static Clock clock() {
        return Clock.system(BEIJING);
    }

    Workshop workshop() {
        return new Workshop(home(), clock());
    }
}
