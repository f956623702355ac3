package wenshu.archive.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** One s3proxy on loopback for all tests of this process, with files in memory; it ends with this process. */
public final class S3Server {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String USER = "wenshu";
    private static final String PASSWORD = "only-for-tests";

    private static final class Shared {
        private static final URI ADDRESS = start();
    }

    private S3Server() {
    }

    private static URI start() {
        try {
            Path memory = Path.of("/dev/shm");
            Path folder = Files.isWritable(memory) ? Files.createTempDirectory(memory, "wenshu-s3") : Files.createTempDirectory("wenshu-s3");
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=transient-nio2
                    jclouds.identity=remote-identity
                    jclouds.credential=remote-credential
                    """.formatted(port, USER, PASSWORD));
            Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", Files.readString(Path.of("target/servers.classpath")).strip(),
                    "org.gaul.s3proxy.Main", "--properties", settings.toString()))
                    .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.destroyForcibly();
                try {
                    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    // What is left lies in memory or in the system's folder for such things.
                }
            }));
            URI address = URI.create("http://127.0.0.1:" + port);
            long end = System.nanoTime() + PATIENCE;
            while (!answers(address)) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("out.txt")));
                }
                Thread.sleep(100);
            }
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(URI address) {
        try (S3Client client = client(address)) {
            client.listBuckets();
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    private static S3Client client(URI address) {
        return S3Client.builder().region(Region.US_EAST_1).forcePathStyle(true).endpointOverride(address)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(USER, PASSWORD))).build();
    }

    /** A bucket, made where it is not there yet. */
    public static S3Place bucket(String name) {
        try (S3Client client = client(Shared.ADDRESS)) {
            if (client.listBuckets().buckets().stream().noneMatch(bucket -> bucket.name().equals(name))) {
                client.createBucket(request -> request.bucket(name));
            }
        }
        return new S3Place(name, "archive/", Optional.of(Shared.ADDRESS), "us-east-1", USER, PASSWORD);
    }
}
