package wenshu.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenshu.Wenshu;

/** {@code serve}: starts the service. */
@Command(name = "serve", description = "启动服务（默认 http://localhost:8080）", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", description = "数据目录（默认 ${DEFAULT-VALUE}）", defaultValue = "archive")
    private Path home;

    @Option(names = "--port", paramLabel = "PORT", description = "端口（默认 ${DEFAULT-VALUE}）", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() {
        new SpringApplicationBuilder(Wenshu.class)
                .properties(Map.of("wenshu.home", home.toAbsolutePath().toString(), "server.port", Integer.toString(port)))
                .run();
        return 0;
    }
}
