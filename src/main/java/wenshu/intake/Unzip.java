package wenshu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenshu.extract.Limits;
import wenshu.extract.PlainText;
import wenshu.home.DurableFile;
import wenshu.intake.Batches.Brought;

/**
 * Takes a ZIP apart, under the limits of a file to read. Its entries get names of ours on disk; what they are called is
 * data and leads nowhere. A ZIP that cannot be taken apart is archived whole, and the archive says what is wrong with it.
 */
final class Unzip {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_PATH = 500;

    private final Limits limits;

    Unzip(Limits limits) {
        this.limits = limits;
    }

    /** How a ZIP could not be taken apart. */
    static final class Whole extends IOException {
        Whole(String why) {
            super(why);
        }
    }

    /** Whether a file is a ZIP of files, rather than a paper that happens to be packed like one. */
    static boolean isZip(Item item) {
        if (!item.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return false;
        }
        try (ZipFile zip = open(item.place())) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("OFD.xml") == null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** How many ZIPs the file lies in already. */
    static int depth(Item item) {
        return (int) item.path().toLowerCase(Locale.ROOT).split("\\.zip/", -1).length - 1;
    }

    /**
     * Writes every file of a ZIP into a folder, forced to disk.
     *
     * @throws Whole when it is to stay whole, with the reason in Chinese
     */
    List<Brought> unpack(Item item, Path folder) throws IOException {
        if (depth(item) >= limits.depth()) {
            throw new Whole("压缩包嵌套超过 " + limits.depth() + " 层，整包归档，没有拆开，请解压后把里面的文件夹再归档");
        }
        List<Brought> files = new ArrayList<>();
        Files.createDirectories(folder);
        try (ZipFile zip = open(item.place())) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory() && !junk(name(entry))).toList();
            if (entries.size() > limits.entries()) {
                throw new Whole("压缩包里的文件超过 " + limits.entries() + " 个，整包归档，没有拆开，请解压后把文件夹再归档");
            }
            if (entries.isEmpty()) {
                throw new Whole("压缩包里没有文件，整包归档，请确认选对了压缩包");
            }
            long unpacked = 0;
            for (ZipArchiveEntry entry : entries) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Whole("压缩包有密码，整包归档，没有拆开，请去掉密码后再归档");
                }
                if (!zip.canReadEntryData(entry)) {
                    throw new Whole("压缩包用了不支持的压缩方法，整包归档，没有拆开，请用普通 ZIP 重新压缩后再归档");
                }
                Path place = folder.resolve(UUID.randomUUID().toString());
                long size = write(zip, entry, place, unpacked, item.size());
                unpacked += size;
                files.add(new Brought(inner(item.path(), name(entry)), place, size));
            }
            DurableFile.forceFolder(folder);
            return files;
        } catch (IOException | RuntimeException e) {
            for (Brought file : files) {
                Files.deleteIfExists(file.place());
            }
            throw e instanceof Whole whole ? whole : new Whole("压缩包已损坏，整包归档，没有拆开，请重新压缩后再归档");
        }
    }

    private long write(ZipFile zip, ZipArchiveEntry entry, Path place, long before, long packed) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry); DurableFile file = DurableFile.open(place)) {
            OutputStream out = file.out();
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                long unpacked = before + size;
                if (unpacked > limits.unpackedBytes() || unpacked > Limits.RATIO_FROM && unpacked / Math.max(1, packed) > limits.ratio()) {
                    throw new Whole("压缩包解开后过大，没有拆开");
                }
                out.write(buffer, 0, n);
            }
            file.commit();
        }
        return size;
    }

    private static ZipFile open(Path file) throws IOException {
        return ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8).setUseUnicodeExtraFields(true).get();
    }

    /** Windows in China writes names in GBK without saying so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames() ? entry.getName() : PlainText.name(raw);
    }

    private static boolean junk(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.endsWith("Thumbs.db");
    }

    private static String inner(String outer, String name) {
        return shown(outer + "/" + name);
    }

    /** A path as it is shown: no steps up, no control characters, not too long. */
    static String shown(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.replace('\\', '/').replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "_").split("/")) {
            if (!step.isBlank() && !step.equals(".") && !step.equals("..")) {
                steps.add(step.strip());
            }
        }
        String shown = steps.isEmpty() ? "未命名" : String.join("/", steps);
        return shown.length() > LONGEST_PATH ? "…" + shown.substring(shown.length() - LONGEST_PATH) : shown;
    }
}
