package wenshu.archive.s3;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.fault.FaultException;
import wenshu.home.Engines;

/**
 * Where the files of a data home lie on S3.
 *
 * @param bucket the bucket
 * @param prefix what every name begins with; empty, or with a slash at its end
 * @param endpoint the server; empty for Amazon's
 * @param region its region
 * @param user access key
 * @param password secret key
 */
public record S3Place(String bucket, String prefix, Optional<URI> endpoint, String region, String user, String password) {

    /** Setting: {@code s3://bucket/prefix}; empty for files in the data home. */
    public static final String STORE = "wenshu.store";
    static final String ENDPOINT = "wenshu.store.endpoint";
    static final String REGION = "wenshu.store.region";
    static final String USER = "wenshu.store.user";
    static final String PASSWORD = "wenshu.store.password";

    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([\\w./-]*))?");

    /** As the settings say. */
    public static S3Place of(Engines engines) {
        Matcher address = ADDRESS.matcher(engines.get(STORE));
        if (!address.matches()) {
            throw FaultException.badInput("STORE_URL", STORE, "不是 S3 的地址", "请写作 s3://桶名 或 s3://桶名/目录");
        }
        String endpoint = engines.get(ENDPOINT);
        if (!endpoint.isEmpty() && !endpoint.matches("https?://[^/?#@\\s]+/?")) {
            throw FaultException.badInput("STORE_ENDPOINT", ENDPOINT, "不是存储服务的地址", "请写作 https://主机:9000");
        }
        if (engines.get(USER).isEmpty() || engines.get(PASSWORD).isEmpty()) {
            throw FaultException.badInput("STORE_SIGN_IN", STORE, "没有写密钥", "请补上 " + USER + " 和 " + PASSWORD);
        }
        String folder = address.group(2) == null ? "" : address.group(2).replaceAll("^/+|/+$", "");
        return new S3Place(address.group(1), folder.isEmpty() ? "" : folder + "/",
                endpoint.isEmpty() ? Optional.empty() : Optional.of(URI.create(endpoint)),
                engines.get(REGION).isEmpty() ? "us-east-1" : engines.get(REGION), engines.get(USER), engines.get(PASSWORD));
    }
}
