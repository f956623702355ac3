package wenshu.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/**
 * Turns ID numbers into keys that tell people apart and cannot be turned back: HMAC-SM3 (GB/T 15852.2) under a random key
 * of this data home, made once and never shown. Without that key the 18 digits could be guessed from a plain hash.
 */
public final class IdKeys {

    private static final int KEY_BYTES = 32;
    /** GB 11643: six digits of the place, eight of the birthday, three in sequence, one check character. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]");
    private static final int FINGERPRINT = 32;
    private static final int SHOWN_HEAD = 6;
    private static final int SHOWN_TAIL = 4;

    private final byte[] key;

    private IdKeys(byte[] key) {
        this.key = key;
    }

    /** The keys of a data home; at the first call the secret is made and forced to disk, readable by its owner alone. */
    public static IdKeys open(DataHome home) {
        Path file = home.idKey();
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Tells this key from another and gives nothing of it away. */
    public String fingerprint() {
        return hash("fingerprint").substring(0, FINGERPRINT);
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly());
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(secret) + "\n"));
            channel.force(true);
        }
        try {
            // A link never takes the place of a file that is there.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its secret counts.
        } catch (UnsupportedOperationException e) {
            Files.move(part, file);
        }
        Files.deleteIfExists(part);
        DurableFile.forceFolder(file.getParent());
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static IdKeys read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
            throw unusable(file, null);
        }
        return new IdKeys(HexFormat.of().parseHex(text));
    }

    private static FaultException unusable(Path file, Exception cause) {
        return new FaultException(FaultException.Kind.UNAVAILABLE, List.of(new Fault("ID_KEY_UNUSABLE",
                "身份标识密钥 " + file, "读不出来", "请从备份恢复这个文件；换一个密钥会认不出以前的人")), cause);
    }

    /** The ID number in what somebody typed, when it is one and nothing else: blanks, full width and a small x are no matter. */
    public static Optional<String> number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]", "").toUpperCase(Locale.ROOT);
        return NUMBER.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The key of an ID number, 64 hex characters; empty for what is none. */
    public String of(String typed) {
        return number(typed).map(this::hash).orElse("");
    }

    private String hash(String number) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
        mac.update(bytes, 0, bytes.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    /** An ID number as it may be shown: place and last four; empty for what is none. */
    public static String shown(String typed) {
        return number(typed).map(number -> number.substring(0, SHOWN_HEAD)
                + "*".repeat(number.length() - SHOWN_HEAD - SHOWN_TAIL) + number.substring(number.length() - SHOWN_TAIL)).orElse("");
    }
}
