package wenshu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Option(names = "--port", paramLabel = "PORT", description = "端口（默认 8080）")
    private Integer port;

    @Option(names = "--address", paramLabel = "ADDRESS",
            description = "监听地址（默认 127.0.0.1，只供本机使用；0.0.0.0 供全网使用）")
    private String address;

    @Override
    public Integer call() {
        List<String> settings = new ArrayList<>();
        settings.add("--wenshu.home=" + home.toAbsolutePath());
        if (port != null) {
            settings.add("--server.port=" + port);
        }
        if (address != null) {
            settings.add("--server.address=" + address);
        }
        new SpringApplicationBuilder(Wenshu.class).run(settings.toArray(String[]::new));
        return 0;
    }
}
