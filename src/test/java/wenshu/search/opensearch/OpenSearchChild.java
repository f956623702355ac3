package wenshu.search.opensearch;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Runs one OpenSearch node until its input ends, in a process whose class path holds the server and not our libraries; so
 * everything of it is called by name.
 */
public final class OpenSearchChild {

    private static final String RUNNER = "org.codelibs.opensearch.runner.OpenSearchRunner";

    private OpenSearchChild() {
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> settings = Map.of("http.port", args[1], "transport.port", args[2], "network.host", "127.0.0.1",
                "discovery.type", "single-node", "cluster.routing.allocation.disk.threshold_enabled", "false");
        Class<?> type = Class.forName(RUNNER);
        Class<?> builder = Class.forName(RUNNER + "$Builder");
        Object runner = type.getDeclaredConstructor().newInstance();
        type.getMethod("onBuild", builder).invoke(runner, Proxy.newProxyInstance(builder.getClassLoader(), new Class<?>[] {builder},
                (proxy, method, arguments) -> {
                    Method put = arguments[1].getClass().getMethod("put", String.class, String.class);
                    for (Map.Entry<String, String> setting : settings.entrySet()) {
                        put.invoke(arguments[1], setting.getKey(), setting.getValue());
                    }
                    return null;
                }));
        type.getMethod("build", String[].class).invoke(runner, (Object) new String[] {"-basePath", args[0], "-numOfNode", "1",
            "-moduleTypes", "org.opensearch.analysis.common.CommonAnalysisModulePlugin,org.opensearch.transport.Netty4ModulePlugin"});
        System.in.transferTo(System.out);
        Runtime.getRuntime().halt(0);
    }
}
