package wenshu.assembly;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.DataAccessException;
import wenshu.archive.Disk;
import wenshu.assembly.Check.State;
import wenshu.extract.Tesseract;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.render.FontShelf;
import wenshu.search.SearchIndex;
import wenshu.typeset.font.FontStack;

/** Looks over an installation: Java, memory, fonts, the data home. Changes nothing. */
public final class Checkup {

    private static final int REQUIRED_JAVA = 21;
    /** Below 5 GB, or below a tenth of the device, it is time to do something. */
    private static final long LOW_SPACE = 5L << 30;
    private static final int LOW_SHARE = 10;
    /** Names that a bureau's nominees have and ordinary fonts lack. */
    private static final String RARE = "喆堃䶮𬭊";
    /** The fonts that official papers name (GB/T 9704). */
    public static final List<String> OFFICIAL_FONTS = List.of("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体");

    private Checkup() {
    }

    /** Everything that can be looked at without taking the data home from a running service. */
    public static List<Check> run(DataHome home, FontShelf fonts) {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(memory());
        checks.addAll(fonts(fonts));
        checks.add(writable(home));
        checks.add(space(home));
        checks.addAll(stock(home));
        return checks;
    }

    private static Check java() {
        int feature = Runtime.version().feature();
        return feature >= REQUIRED_JAVA ? new Check("Java", State.GOOD, "版本 " + Runtime.version() + "。")
                : new Check("Java", State.BAD, "版本 " + feature + " 过旧，需要 21 或更高版本。");
    }

    private static Check memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return megabytes >= 256 ? new Check("内存", State.GOOD, "最多可用 " + megabytes + " MB。")
                : new Check("内存", State.NOTE, "最多可用 " + megabytes + " MB，少于建议的 256 MB。");
    }

    private static List<Check> fonts(FontShelf fonts) {
        List<Check> checks = new ArrayList<>();
        try {
            for (String family : OFFICIAL_FONTS) {
                FontStack stack = fonts.find(family, false, false, true);
                TreeSet<String> missing = new TreeSet<>();
                RARE.codePoints().filter(c -> !stack.covers(c)).forEach(c -> missing.add(Character.toString(c)));
                String face = stack.faces().getFirst().name();
                String stands = fonts.isOwn(family) ? "使用本单位字体 " + face : "由自由字体 " + face + " 代替";
                checks.add(missing.isEmpty() ? new Check("字体 " + family, State.GOOD, stands + "。")
                        : new Check("字体 " + family, State.BAD, "缺字：" + String.join("", missing) + "。"));
            }
        } catch (FaultException e) {
            checks.add(new Check("字体", State.BAD, e.getMessage()));
        }
        fonts.unusable().forEach(message -> checks.add(new Check("字体", State.NOTE, message)));
        return checks;
    }

    private static Check writable(DataHome home) {
        Path existing = existing(home.root());
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return new Check("数据目录", State.BAD, existing + " 不能写入，请检查权限。");
        }
        return Files.isDirectory(home.root()) ? new Check("数据目录", State.GOOD, home.root() + "。")
                : new Check("数据目录", State.NOTE, home.root() + " 尚未建立，首次使用时会自动建立。");
    }

    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static Check space(DataHome home) {
        try {
            FileStore store = Files.getFileStore(existing(home.root()));
            long free = store.getUsableSpace();
            String message = "剩余 " + (free >> 30) + " GB（" + free * 100 / Math.max(1, store.getTotalSpace()) + "%）。";
            if (free < Disk.SPARE) {
                return new Check("磁盘空间", State.BAD, "只剩 " + (free >> 20) + " MB，少于 " + (Disk.SPARE >> 20) + " MB 时不再收入档案，请清理或扩容。");
            }
            return free >= LOW_SPACE && free >= store.getTotalSpace() / LOW_SHARE ? new Check("磁盘空间", State.GOOD, message)
                    : new Check("磁盘空间", State.NOTE, "仅" + message + "请及时清理或扩容。");
        } catch (IOException e) {
            return new Check("磁盘空间", State.NOTE, "无法读取剩余空间。");
        }
    }

    /** Where nothing is archived yet, nothing waits. */
    private static Check recognition() {
        return Tesseract.find().isPresent() ? new Check(KeepingCheckup.RECOGNITION, State.GOOD, "扫描件由 tesseract（chi_sim）识别。")
                : new Check(KeepingCheckup.RECOGNITION, State.NOTE, "没有安装 tesseract-ocr 和 tesseract-ocr-chi-sim，扫描件照常归档，文字待安装后识别。");
    }

    private static List<Check> stock(DataHome home) {
        if (!Database.exists(home)) {
            return List.of(recognition(), new Check("数据库", State.NOTE, "尚未建立，首次使用时会自动建立。"),
                    new Check("索引", State.NOTE, "尚未建立，首次归档时会自动建立。"));
        }
        boolean onServer = Database.onServer(home);
        try (Database database = Database.openReadOnly(home)) {
            long records = count(database, "archive_record");
            String name = onServer ? "PostgreSQL" : home.database().getFileName().toString();
            List<Check> checks = new ArrayList<>(List.of(new Check("数据库", State.GOOD, name + "，归档 " + records
                    + " 件。"), index(home, database)));
            checks.addAll(KeepingCheckup.run(home, database, Instant.now()));
            return checks;
        } catch (FaultException | DataAccessException e) {
            return List.of(new Check("数据库", State.BAD, !onServer ? home.database().getFileName() + " 读不出来，可能已损坏，请从备份恢复。"
                    : e instanceof FaultException refused ? refused.getMessage() : "PostgreSQL 读不出来，请查看它的日志。"));
        }
    }

    private static Check index(DataHome home, Database database) {
        Check check = indexNow(home, database);
        // A service may have indexed something between one look and the other; what is really wrong stays wrong.
        for (int again = 0; again < 2 && check.state() == State.BAD; again++) {
            check = indexNow(home, database);
        }
        return check;
    }

    /** What the index lacks must be waiting in the outbox, behind the place that the index has reached. */
    private static Check indexNow(DataHome home, Database database) {
        try (SearchIndex index = Backends.readOnlyIndex(home)) {
            long position = index.position();
            long papers = index.count();
            long waiting = position == SearchIndex.NOTHING ? 0 : count(database, "index_outbox where seq > " + position);
            long records = count(database, "archive_record");
            if (papers == records) {
                return new Check("索引", State.GOOD, "可检索 " + papers + " 件，与数据库一致。");
            }
            return papers < records && papers + waiting >= records
                    ? new Check("索引", State.GOOD, "可检索 " + papers + " 件，另有 " + (records - papers) + " 件等待编入。")
                    : new Check("索引", State.BAD, "可检索 " + papers + " 件，数据库里有 " + records
                            + " 件，请在“管理—运行状况检查”里重建检索库，或停止服务后运行 reindex。");
        } catch (FaultException e) {
            return new Check("索引", State.BAD, e.getMessage());
        }
    }

    private static long count(Database database, String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }
}
