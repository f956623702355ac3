package wenshu.custody.property;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Element;
import wenshu.archive.Metadata;
import wenshu.archive.Record;
import wenshu.extract.ExtractionStatus;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/**
 * Checks records for the four properties (四性检测, after DA/T 70): each file is read once from beginning to end. It writes
 * nothing; whoever asks keeps the report.
 */
public final class FourProperties {

    private static final int MOST_REMARKS = 5_000;
    /** Year, retention, title, issuer: a record that is kept must say these. */
    private static final Set<String> KEPT = Set.of(Element.M11.name(), Element.M12.name(), Element.M22.name(), Element.M32.name());

    private final Clock clock;
    private final ReportIds ids;

    /** Checks whose reports bear the time of this clock. */
    public FourProperties(Clock clock) {
        this.clock = clock;
        this.ids = new ReportIds("T", clock);
    }

    /**
     * Checks everything that belongs to a stage.
     *
     * @param agent login name of the one who asks; empty for the house itself
     */
    public PropertyReport check(Stage stage, Material material, String agent) {
        Run run = new Run(stage);
        for (Piece piece : material.pieces()) {
            run.piece(piece);
        }
        run.whole(material);
        return new PropertyReport(ids.next(), stage, clock.instant(), agent.isEmpty() ? "文书" : agent, material.name(), run.records,
                run.files, run.bytes, run.remarks, run.counts, run.more);
    }

    /** One check under way. */
    private static final class Run {

        private final Stage stage;
        private final List<Remark> remarks = new ArrayList<>();
        private final Map<Item, long[]> counts = new EnumMap<>(Item.class);
        private final Numbering numbering = new Numbering();
        private long records;
        private long files;
        private long bytes;
        private long more;

        Run(Stage stage) {
            this.stage = stage;
        }

        private void fails(Item item, String recordId, String file, String text) {
            say(new Remark(item, true, recordId, file, text));
        }

        private void notes(Item item, String recordId, String file, String text) {
            say(new Remark(item, false, recordId, file, text));
        }

        private void say(Remark remark) {
            if (!remark.item().at(stage)) {
                return;
            }
            counts.computeIfAbsent(remark.item(), item -> new long[2])[remark.failing() ? 0 : 1]++;
            if (remarks.size() < MOST_REMARKS) {
                remarks.add(remark);
            } else {
                more++;
            }
        }

        void piece(Piece piece) {
            Record record = piece.record();
            records++;
            numbering.add(record.code());
            piece.lists().forEach(text -> fails(Item.LISTS, record.id(), "", text));
            metadata(record);
            if (record.files().isEmpty()) {
                fails(Item.CONTENT, record.id(), "", "这一件没有文件，请补充原件");
            }
            for (ArchivedFile file : record.files()) {
                files++;
                file(piece, file);
            }
        }

        /** DA/T 46, as far as a record here has its elements. */
        private void metadata(Record record) {
            for (Fault fault : Metadata.validate(record)) {
                // That there are no files is said by a check of its own.
                if (!fault.code().equals(Element.M47.name())) {
                    say(new Remark(Item.METADATA, demanded(fault.code()), record.id(), "", fault.place() + fault.what() + "，" + fault.remedy()));
                }
            }
            if (record.title().contains("\ufffd") || record.issuer().contains("\ufffd")) {
                fails(Item.DESCRIBED, record.id(), "", "题名或责任者里有乱码，请在档案页面更正著录");
            }
        }

        /** What a record must say grows with its age: a title at once, all of it when it leaves the house. */
        private boolean demanded(String element) {
            return switch (stage) {
                case FILING -> element.equals(Element.M22.name());
                case KEEPING -> KEPT.contains(element);
                case TRANSFER -> true;
            };
        }

        private void file(Piece piece, ArchivedFile file) {
            String id = piece.record().id();
            try (InputStream in = piece.bytes().open(file)) {
                Look look = Look.at(in);
                bytes += look.size();
                look(id, file, look);
                if (Formats.isZip(look.head())) {
                    try (InputStream again = piece.bytes().open(file)) {
                        inside(id, file, Inside.of(again));
                    }
                }
            } catch (NoSuchFileException e) {
                fails(Item.CONTENT, id, file.name(), "文件缺失，请从备份恢复");
            } catch (IOException | FaultException e) {
                fails(Item.OPENS, id, file.name(), "文件读不出来，请从备份恢复");
            }
            reading(id, file);
        }

        private void look(String id, ArchivedFile file, Look look) {
            if (look.size() != file.size()) {
                fails(Item.SIZE, id, file.name(), "大小是 " + look.size() + " 字节，登记的是 " + file.size() + " 字节");
            }
            if (look.size() == 0) {
                fails(Item.CONTENT, id, file.name(), "文件是空的，请补充原件");
            }
            if (!look.sha512().equals(file.sha512()) || !file.sm3().isEmpty() && !look.sm3().equals(file.sm3())) {
                fails(Item.HASHES, id, file.name(), "内容与归档时不一致，请从备份恢复");
            }
            String ending = Formats.ending(file.name());
            if (!Formats.agrees(ending, look.head())) {
                fails(Item.FORMAT_TRUE, id, file.name(), "内容不是扩展名所说的 ." + ending + " 格式，请核对来源");
            }
            if (Formats.PROGRAMS.contains(ending) || Formats.isProgram(look.head())) {
                fails(Item.PROGRAMS, id, file.name(), "是可执行程序或脚本，不宜归档，请核对来源");
            } else if (!Formats.KEPT.contains(ending)) {
                say(new Remark(Item.FORMAT_KEPT, stage == Stage.TRANSFER, id, file.name(),
                        (ending.isEmpty() ? "没有扩展名" : "." + ending + " ") + "不在长期保存格式清单内，请另附 PDF 或 OFD 版本"));
            }
            if (look.virus()) {
                fails(Item.VIRUS, id, file.name(), "含有病毒特征，请隔离查杀");
            }
            if (look.macro() || Formats.MACROS.contains(ending)) {
                fails(Item.MACROS, id, file.name(), "含有宏，请另附不含宏的版本");
            }
            look.acts().forEach(act -> fails(Item.PROGRAMS, id, file.name(), "含有" + act + "，请另附不含它的版本"));
            if (look.locked()) {
                fails(Item.PLAIN, id, file.name(), "有口令或加密，请取得未加密的版本");
            }
        }

        private void inside(String id, ArchivedFile file, Inside inside) {
            if (inside.virus()) {
                fails(Item.VIRUS, id, file.name(), "里面含有病毒特征，请隔离查杀");
            }
            if (!inside.macros().isEmpty()) {
                fails(Item.MACROS, id, file.name(), "里面含有宏（" + String.join("、", inside.macros()) + "），请另附不含宏的版本");
            }
            if (!inside.programs().isEmpty()) {
                fails(Item.PROGRAMS, id, file.name(), "里面含有程序（" + String.join("、", inside.programs()) + "），请核对来源");
            }
            if (inside.locked()) {
                fails(Item.PLAIN, id, file.name(), "里面有加密的内容，请取得未加密的版本");
            } else if (!inside.whole()) {
                notes(Item.PROGRAMS, id, file.name(), "里面的内容太多或不合规范，没有全部检查");
            }
        }

        /** How far its text could be read when it came in. */
        private void reading(String id, ArchivedFile file) {
            if (file.status() == ExtractionStatus.FAILED || file.status() == ExtractionStatus.BOMB) {
                fails(Item.OPENS, id, file.name(), "打不开（" + file.reason() + "），请核对原件");
            } else if (file.status() == ExtractionStatus.ENCRYPTED) {
                fails(Item.PLAIN, id, file.name(), "打开需要口令，请取得未加密的版本");
            } else if (file.status() == ExtractionStatus.PARTIAL) {
                notes(Item.OPENS, id, file.name(), "没有全部读出（" + file.reason() + "）");
            }
        }

        void whole(Material material) {
            if (material.registered() >= 0 && material.registered() != records) {
                fails(Item.COUNT, "", "", "清册登记 " + material.registered() + " 件，实有 " + records + " 件，请与移交方核对");
            }
            numbering.faults().forEach(text -> fails(Item.NUMBERS, "", "", text));
            material.strangers().forEach(path -> fails(Item.STRANGERS, "", path, "不在清册里，请核对来源"));
        }
    }
}
