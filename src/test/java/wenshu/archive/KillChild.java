package wenshu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import wenshu.extract.Samples;
import wenshu.fault.FaultException;
import wenshu.search.Query;

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
        if (args[3].equals("failing")) {
            failing(folder, first, last);
            return;
        }
        Disk disk = args[3].equals("forgetful") ? new Forgetful() : new Disk();
        try (House house = House.alone(folder, disk, liar ? Liar::new : Archive::new)) {
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

    /** The control: waits for no disk. */
    private static final class Forgetful extends Disk {
        @Override
        public void sync(Path path) {
            // Left out on purpose.
        }
    }

    /** On a disk that fails: says what was refused and whether what is there can still be read and found. */
    private static void failing(Path folder, int first, int last) {
        try (House house = House.alone(folder, new Disk(), Archive::new)) {
            for (int i = first; i < last; i++) {
                try {
                    acknowledge(i, house.add(name(i), document(i)).record());
                } catch (FaultException e) {
                    System.out.println("REFUSED " + i + " " + e.faults().getFirst().sentence());
                    System.out.println(readable(house) ? "READS" : "BLIND");
                } catch (RuntimeException e) {
                    System.out.println("CRASHED " + i + " " + e);
                }
            }
            System.out.println("END");
        } catch (RuntimeException e) {
            System.out.println("DOWN " + e);
        }
        Runtime.getRuntime().halt(0);
    }

    private static boolean readable(House house) {
        try {
            for (Record record : house.archive.list(1, 3).records()) {
                house.archive.open(record.id(), record.files().getFirst().name()).close();
            }
            house.archive.search(Query.of("示例事项"));
            return true;
        } catch (IOException | RuntimeException e) {
            System.out.println("BLIND BECAUSE " + e);
            return false;
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
