package wenshu.pack.eep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Described;
import wenshu.archive.Entry;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.extract.ExtractionStatus;
import wenshu.pack.parcel.Digests;

/** A record out of the elements of a package that another system has made. */
final class Foreign {

    private Foreign() {
    }

    static Described described(Map<String, String> said, Map<String, Path> files, Instant now) throws IOException {
        List<ArchivedFile> listed = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Digests digests = Digests.of(file.getValue());
            listed.add(new ArchivedFile(file.getKey(), "", digests.size(), digests.sha256(), digests.sha512(), "",
                    ExtractionStatus.FAILED, ""));
        }
        Entry entry = Entry.UNKNOWN.titled(said.getOrDefault("题名", "")).numbered(said.getOrDefault("文件编号", ""))
                .in(year(said.getOrDefault("年度", ""))).dated(date(said.getOrDefault("日期", ""))).ofKind(said.getOrDefault("文种", ""))
                .by(said.getOrDefault("责任者", "")).about(Arrays.stream(said.getOrDefault("人名", "").split("[；;，,、]"))
                        .map(String::strip).filter(name -> !name.isEmpty()).map(Mention::of).toList())
                .kept(Retention.of(said.getOrDefault("保管期限", ""))).classified(secrecy(said.getOrDefault("密级", "")))
                .noted(said.getOrDefault("附注", ""));
        return new Described(new Record("", 1, "", entry, Origin.RECEIVED, now, listed), List.of());
    }

    private static String secrecy(String word) {
        return word.matches("|公开|无|普通") ? "" : word;
    }

    private static int year(String text) {
        return text.matches("(19|20)\\d{2}") ? Integer.parseInt(text) : 0;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.replaceAll("[-./]", "").strip(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
