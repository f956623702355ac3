package wenshu.assembly;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.archive.ArchiveStore;
import wenshu.archive.Disk;
import wenshu.assembly.Check.State;
import wenshu.custody.Custody;
import wenshu.custody.fixity.Pace;
import wenshu.custody.fixity.ScrubState;
import wenshu.extract.Tesseract;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.pack.backup.BackupLog;

/** The part of a check-up that asks whether what is kept is all there: archive, schema, outbox, readings, backup. */
final class KeepingCheckup {

    /** What the reading of scans is called. */
    static final String RECOGNITION = "文字识别";
    /** Counting the folders of more records than these takes too long for a look. */
    private static final long COUNTED = 200_000;
    private static final long CLEARED = 1_000;
    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final Duration OLD_BACKUP = Duration.ofDays(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private KeepingCheckup() {
    }

    static List<Check> run(DataHome home, Database database, Instant now) {
        List<Check> checks = new ArrayList<>();
        checks.add(schema(database));
        checks.add(archive(home, database));
        checks.add(outbox(database, now));
        checks.add(fixity(database, now));
        checks.add(recognition(database));
        checks.add(pages(database));
        checks.add(backup(home, now));
        return checks;
    }

    private static Check schema(Database database) {
        String version = database.jdbc().sql("select version from flyway_schema_history where success order by installed_rank desc limit 1")
                .query(String.class).optional().orElse("");
        return new Check("数据库结构", State.GOOD, "版本 " + version + "。");
    }

    private static Check archive(DataHome home, Database database) {
        long records = number(database, "archive_record where destroyed_at = ''");
        long destroyed = number(database, "archive_record where destroyed_at <> ''");
        String gone = destroyed == 0 ? "" : "，另有 " + destroyed + " 件已按规定销毁";
        if (records > COUNTED) {
            return new Check("档案库", State.GOOD, "数据库里有 " + records + " 件" + gone + "，件数太多，请用 verify 清点。");
        }
        try (ArchiveStore store = Backends.store(home, new Disk())) {
            long objects = store.count();
            return objects == records ? new Check("档案库", State.GOOD, objects + " 件，与数据库一致" + gone + "。")
                    : new Check("档案库", objects < records ? State.BAD : State.NOTE, "有 " + objects + " 件，数据库里有 " + records + " 件" + gone
                            + (objects < records ? "，请运行 verify 查明缺了哪些，从备份恢复。" : "，多出的可能正在归档，请用 verify 查明。"));
        } catch (IOException e) {
            return new Check("档案库", State.BAD, "读不出来，请检查目录权限；用文件存储的，请检查它是否连得上。");
        } catch (FaultException e) {
            return new Check("档案库", State.BAD, e.getMessage());
        }
    }

    /** What waits has no time of its own; the record has. */
    private static Check outbox(Database database, Instant now) {
        long waiting = number(database, "index_outbox");
        Optional<String> oldest = database.jdbc().sql("select archived_at from archive_record where id = (select record_id from index_outbox"
                + " order by seq limit 1)").query(String.class).optional();
        if (waiting == 0 || oldest.isEmpty()) {
            return new Check("待编入检索", State.GOOD, "没有积压。");
        }
        Duration waits = Duration.between(Instant.parse(oldest.get()), now);
        // Rows are cleared away with the next commit: a few old ones are no delay.
        return waits.compareTo(SLOW) < 0 || waiting < CLEARED ? new Check("待编入检索", State.GOOD, waiting + " 件正在编入或已编入。")
                : new Check("待编入检索", State.NOTE, waiting + " 件等待编入，最早的是 " + TIME.format(Instant.parse(oldest.get())) + " 归档的。");
    }

    private static Check fixity(Database database, Instant now) {
        ScrubState state = Custody.state(database, now, Pace.USUAL);
        if (state.alarm()) {
            return new Check("定期核对", State.BAD, state.sentence());
        }
        if (state.behind() > 0) {
            return new Check("定期核对", State.NOTE, state.sentence());
        }
        return new Check("定期核对", State.GOOD, state.last() == null ? "还没有开始，服务启动后在后台进行；没有服务时请定期运行 verify。"
                : "最近一次 " + TIME.format(state.last()) + "，" + state.read() + " 件全部完好。");
    }

    private static Check backup(DataHome home, Instant now) {
        Optional<BackupLog.Entry> entry = new BackupLog(home).read();
        if (entry.isEmpty() || entry.get().last() == null && entry.get().failedAt().isEmpty()) {
            return new Check("备份", State.NOTE, "还没有备份过，请在配置里写 wenshu.backup.to 以便每天自动备份，或用 backup 命令备份。");
        }
        if (!entry.get().failedAt().isEmpty()) {
            return new Check("备份", State.BAD, "最近一次备份没有成功：" + entry.get().failure() + "；" + (entry.get().last() == null ? "还没有成功过"
                    : "上一次成功的是 " + ago(Instant.parse(entry.get().last().ended()), now))
                    + "，请在“管理—备份”里再备份一次。");
        }
        Instant ended = Instant.parse(entry.get().last().ended());
        String when = "最近一次是 " + ago(ended, now) + "（" + TIME.format(ended) + "），在 " + entry.get().to() + "。";
        return Duration.between(ended, now).compareTo(OLD_BACKUP) < 0 ? new Check("备份", State.GOOD, when)
                : new Check("备份", State.NOTE, when + "已超过一周，请在“管理—备份”里备份，并检查每天的自动备份。");
    }

    private static String ago(Instant then, Instant now) {
        long hours = Math.max(0, Duration.between(then, now).toHours());
        return hours < 1 ? "刚才" : hours < 48 ? hours + " 小时前" : hours / 24 + " 天前";
    }

    /** Scans that wait to be recognised, and whether anybody can. */
    private static Check recognition(Database database) {
        long waiting = number(database, "archive_file where status in ('SCAN', 'UNRECOGNISED')");
        if (Tesseract.find().isEmpty()) {
            return new Check(RECOGNITION, State.NOTE, "没有安装 tesseract-ocr 和 tesseract-ocr-chi-sim，" + (waiting == 0 ? "扫描件照常归档，" : waiting
                    + " 个扫描件查不到正文，") + "安装后自动补识别。");
        }
        return new Check(RECOGNITION, State.GOOD, waiting == 0 ? "扫描件由 tesseract（chi_sim）识别，没有等待的。"
                : "扫描件由 tesseract（chi_sim）识别，等待 " + waiting + " 个，在后台逐个进行。");
    }

    /** Word files that are found but whose hits do not say a page yet. */
    private static Check pages(Database database) {
        long waiting = number(database, "page_wait");
        return new Check("Word 页码", State.GOOD, waiting == 0 ? "都已排好，或排不出页。" : waiting + " 个 Word 文件等待排页，服务空闲时在后台进行，期间检索照常。");
    }

    private static long number(Database database, String from) {
        return database.jdbc().sql("select count(*) from " + from).query(Long.class).single();
    }
}
