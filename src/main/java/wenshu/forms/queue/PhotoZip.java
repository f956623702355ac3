package wenshu.forms.queue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.template.value.PictureFacts;

/** Photos out of a ZIP, under limits; the folders within do not count, and nothing but photos is taken. */
final class PhotoZip {

    private static final int MOST = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private PhotoZip() {
    }

    /** Unpacks the photos into a folder; names without UTF-8 are GB 18030, as Windows writes them. */
    static void unpack(Path zip, String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        Set<String> taken = new HashSet<>();
        long total = 0;
        try (ZipFile file = ZipFile.builder().setPath(zip).setCharset("GB18030").get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                String photo = photo(entry);
                if (photo == null) {
                    continue;
                }
                if (!taken.add(photo.toLowerCase(Locale.ROOT)) || Files.exists(folder.resolve(photo))) {
                    throw FaultException.badInput("DOUBLE_PHOTO", name, "有两张照片都叫“" + photo + "”", "请改名后重新打包");
                }
                byte[] bytes;
                try (InputStream in = file.getInputStream(entry)) {
                    bytes = in.readNBytes(PictureFacts.MOST_BYTES + 1);
                }
                total += bytes.length;
                if (taken.size() > MOST || total > MOST_BYTES) {
                    throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_PHOTOS", name, "照片超过 " + MOST + " 张或 1 GB", "请分成几批");
                }
                // One that is too large is kept one byte too large: the check says so at the person.
                Files.write(folder.resolve(photo), bytes);
            }
        } catch (FaultException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw FaultException.badInput("ZIP_BROKEN", name, "不能按 ZIP 打开", "请重新打包照片后再试");
        }
        if (taken.isEmpty()) {
            throw FaultException.badInput("NO_PHOTOS", name, "里面没有 .jpg 或 .png 照片", "请把照片打成 ZIP");
        }
    }

    private static String photo(ZipArchiveEntry entry) {
        String path = entry.getName().replace('\\', '/');
        String last = path.substring(path.lastIndexOf('/') + 1).strip();
        boolean plain = !last.startsWith(".") && last.length() <= 120
                && last.codePoints().noneMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0);
        return !entry.isDirectory() && plain && !path.startsWith("__MACOSX/") && last.matches("(?i).+\\.(jpe?g|png)") ? last : null;
    }
}
