package wenshu.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import wenshu.extract.Samples;

/** The process that {@link KillTest} kills: archives numbered documents with the real code, one line a receipt. */
final class KillChild {

    private static final int GROUP = 7;

    private KillChild() {
    }

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int first = Integer.parseInt(args[1]);
        int last = Integer.parseInt(args[2]);
        boolean liar = args[3].equals("liar");
        try (House house = new House(folder, new Disk(), liar ? Liar::new : Archive::new)) {
            for (int i = first; i < last && args[3].equals("groups"); i += GROUP) {
                group(house, i, Math.min(last, i + GROUP));
            }
            for (int i = first; i < last && !args[3].equals("groups"); i++) {
                if (liar) {
                    Liar.number = i;
                }
                Receipt receipt = house.add(name(i), document(i));
                if (!liar) {
                    acknowledge(i, receipt.record());
                }
            }
            System.out.println("END");
        }
    }

    private static void group(House house, int from, int to) {
        List<Handover> given = IntStream.range(from, to).mapToObj(i -> Handover.of(Submission.received(
                Submission.FileIn.of(name(i), document(i))))).toList();
        List<Handover.Answer> answers = house.archive.addAll(given);
        for (int i = from; i < to; i++) {
            acknowledge(i, answers.get(i - from).receipt().record());
        }
    }

    private static void acknowledge(int i, Record record) {
        System.out.println("ACK " + i + " " + record.id());
        System.out.flush();
    }

    static String name(int i) {
        return "文件" + i + (i % 60 == 30 ? ".docx" : ".txt");
    }

    /** Each document holds a word that no other holds. */
    static byte[] document(int i) {
        String text = "关于第" + i + "号示例事项的通知\n编号：KILL" + i + "X\n" + "请遵照执行。".repeat(i % 40);
        return i % 60 == 30 ? Samples.docx(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The control: says that a record is kept before it is. */
    private static final class Liar extends Archive {
        private static int number;

        Liar(wenshu.home.DataHome home, wenshu.home.Database database, ArchiveStore store,
                wenshu.extract.TextExtractor extractor, wenshu.search.SearchIndex index, Disk disk,
                java.time.Clock clock) {
            super(home, database, store, extractor, index, disk, clock);
        }

        @Override
        void acknowledge(Record record, List<String> texts) {
            KillChild.acknowledge(number, record);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            super.acknowledge(record, texts);
        }
    }
}
