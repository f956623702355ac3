package wenshu.archive.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import wenshu.archive.ocfl.Bucket;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * Files in a bucket of S3, or of whatever speaks like it. New files are made with {@code If-None-Match: *}, so that the server
 * itself refuses to write over one; every upload names its MD5, so that it refuses what was changed on the way.
 */
public final class S3Bucket implements Bucket {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int THERE = 412;
    /** Two uploads of one name at once. */
    private static final int MEANWHILE = 409;
    private static final int MISSING = 404;
    private static final int FORBIDDEN = 403;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private S3Bucket(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /** Opens a bucket that is there and that may be read; says in one sentence what keeps it from that. */
    public static S3Bucket open(S3Place place) {
        S3Client client = S3Client.builder().region(Region.of(place.region())).forcePathStyle(true)
                .applyMutation(builder -> place.endpoint().ifPresent(builder::endpointOverride))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(place.user(), place.password())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.apiCallTimeout(LONGEST)).build();
        String shown = "文件存储 s3://" + place.bucket();
        try {
            client.headBucket(request -> request.bucket(place.bucket()));
            return new S3Bucket(client, place.bucket(), place.prefix());
        } catch (SdkException e) {
            client.close();
            int status = e instanceof S3Exception answer ? answer.statusCode() : 0;
            Fault fault = status == MISSING ? new Fault("STORE_MISSING", shown, "没有这个桶", "请先建桶，或改正 " + S3Place.STORE)
                    : status == FORBIDDEN ? new Fault("STORE_SIGN_IN", shown, "密钥不对，或没有读写这个桶的权限",
                            "请检查 " + S3Place.USER + " 和 " + S3Place.PASSWORD)
                    : new Fault("STORE_DOWN", shown, "连不上", "请检查存储服务是否已启动、" + S3Place.ENDPOINT + " 是否写对");
            throw new FaultException(Kind.UNAVAILABLE, List.of(fault), e);
        }
    }

    private interface Call<T> {
        T run() throws IOException;
    }

    private static <T> T call(String key, Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key);
        } catch (S3Exception e) {
            if (e.statusCode() == MISSING) {
                throw new NoSuchFileException(key);
            }
            throw new IOException("the store refused " + key + ": " + e.statusCode(), e);
        } catch (SdkException e) {
            throw new IOException("the store did not answer for " + key, e);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return call(key, () -> client.getObject(request -> request.bucket(bucket).key(prefix + key)));
    }

    @Override
    public boolean create(String key, Path file) throws IOException {
        try {
            put(key, file, request -> request.ifNoneMatch("*"));
            return true;
        } catch (IOException e) {
            if (e.getCause() instanceof S3Exception answer && (answer.statusCode() == THERE || answer.statusCode() == MEANWHILE)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void replace(String key, Path file) throws IOException {
        put(key, file, request -> request);
    }

    private void put(String key, Path file, UnaryOperator<PutObjectRequest.Builder> more) throws IOException {
        PutObjectRequest.Builder request = PutObjectRequest.builder().bucket(bucket).key(prefix + key).contentMD5(md5(file));
        call(key, () -> client.putObject(more.apply(request).build(), RequestBody.fromFile(file)));
    }

    private static String md5(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String stamp(String key) throws IOException {
        HeadObjectResponse head = call(key, () -> client.headObject(request -> request.bucket(bucket).key(prefix + key)));
        return head.contentLength() + " " + head.lastModified() + " " + head.eTag();
    }

    @Override
    public void each(String beginning, Visitor visitor) throws IOException {
        pages(ListObjectsV2Request.builder().bucket(bucket).prefix(prefix + beginning), visitor);
    }

    @Override
    public void top(Consumer<String> visitor) throws IOException {
        pages(ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).delimiter("/"),
                (key, size, modified) -> visitor.accept(key));
    }

    private void pages(ListObjectsV2Request.Builder request, Visitor visitor) throws IOException {
        String next = null;
        do {
            String token = next;
            ListObjectsV2Response page = call(prefix, () -> client.listObjectsV2(request.continuationToken(token).build()));
            for (S3Object object : page.contents()) {
                visitor.visit(object.key().substring(prefix.length()), object.size(), object.lastModified().toEpochMilli());
            }
            next = page.nextContinuationToken();
        } while (next != null);
    }

    @Override
    public boolean any(String beginning) throws IOException {
        return call(beginning, () -> !client.listObjectsV2(request -> request.bucket(bucket).prefix(prefix + beginning).maxKeys(1))
                .contents().isEmpty());
    }

    @Override
    public void remove(String key) throws IOException {
        call(key, () -> client.deleteObject(request -> request.bucket(bucket).key(prefix + key)));
    }

    @Override
    public void close() {
        client.close();
    }
}
