package wenshu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wenshu.fault.FaultException;
import wenshu.search.FacetField;
import wenshu.search.Paper;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.lucene.LuceneIndex;

/**
 * An index of very many short records in a small heap: how fast it is made, how long searches take inside the process, with
 * and without counts, what odd inputs cost, how soon a new record is found. Times on the clock, and in brackets processor time
 * of the asking thread, which tells the cost on a busy machine; behind them, for how many of the searches some record holds
 * what was asked for.
 *
 * <p>Arguments: how many records (a million), and a folder where the index stays and is used again. To be run with
 * {@code -Xmx1g}; {@code -Dscale.rows=unit.*} searches only what matches.
 */
public final class Scale {

    private static final int BATCH = 5_000;
    private static final int TIMES = 200;
    private static final String ROWS = System.getProperty("scale.rows", ".*");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Scale() {
    }

    public static void main(String[] args) throws IOException {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        boolean kept = args.length > 1;
        Path folder = kept ? Files.createDirectories(Path.of(args[1])) : Files.createTempDirectory("scale");
        System.out.printf("a heap of %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        try (SearchIndex index = LuceneIndex.open(folder)) {
            if (index.position() != records) {
                fill(index, records);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                System.out.printf("%d MB on disk, %d MB of heap in use%n", files.mapToLong(Scale::size).sum() >> 20,
                        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            }
            for (String round : List.of("warming up", "measured")) {
                System.out.println(round + ":");
                ask(index, records);
            }
            if ("odd inputs".matches(ROWS)) {
                bombs(index);
            }
            visible(index, records);
        } finally {
            if (!kept) {
                SearchBenchmark.delete(folder);
            }
        }
    }

    private static long size(Path path) {
        return path.toFile().isFile() ? path.toFile().length() : 0;
    }

    private static void fill(SearchIndex index, int records) {
        ShortRecords source = new ShortRecords(2026);
        long start = System.nanoTime();
        long made = 0;
        List<Paper> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < records; i++) {
            long before = System.nanoTime();
            batch.add(source.paper(i));
            made += System.nanoTime() - before;
            if (batch.size() == BATCH || i + 1 == records) {
                index.put(batch);
                batch.clear();
            }
            if ((i + 1) % 100_000 == 0) {
                System.out.printf("  %d after %.0f s%n", i + 1, (System.nanoTime() - start) / 1e9);
            }
        }
        index.commit(records);
        double seconds = (System.nanoTime() - start - made) / 1e9;
        System.out.printf("%d records indexed and committed in %.1f s: %.0f a second (processor time of the process: %.0f s)%n",
                records, seconds, records / seconds,
                ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9);
    }

    private static void ask(SearchIndex index, int records) {
        Random random = new Random(7);
        ShortRecords other = new ShortRecords(2027);
        ShortRecords known = new ShortRecords(2026);
        List<Paper> some = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            some.add(known.paper(i));
        }
        Supplier<Paper> paper = () -> some.get(random.nextInt(some.size()));
        for (Set<FacetField> counted : List.of(Set.<FacetField>of(), EnumSet.allOf(FacetField.class))) {
            String how = counted.isEmpty() ? "" : " + all counts";
            time(index, "name that is there" + how, counted, () -> paper.get().persons().getFirst());
            time(index, "any name" + how, counted, other::name);
            time(index, "document number" + how, counted, () -> paper.get().docNumber().replace('〔', '[').replace('〕', ']'));
            time(index, "certificate number" + how, counted, () -> "zg" + (2006 + random.nextInt(20)) + String.format("%07d",
                    random.nextInt(records)));
            time(index, "unit" + how, counted, () -> paper.get().facet(FacetField.UNIT));
            time(index, "phrase of 4 to 8" + how, counted, () -> Phrases.standing(paper.get(), random, 4 + random.nextInt(5)));
            time(index, "phrase over two cells" + how, counted, () -> Phrases.overTwoCells(paper.get(), random, 4 + random.nextInt(5)));
            time(index, "characters thrown together" + how, counted, () -> Phrases.shuffled(paper.get(), random, 4 + random.nextInt(5)));
            time(index, "phrase with a wrong character" + how, counted, () -> Phrases.wrong(paper.get(), random, 5 + random.nextInt(4)));
            time(index, "two characters" + how, counted, () -> Phrases.standing(paper.get(), random, 2));
            time(index, "name and year" + how, counted, () -> paper.get().persons().getFirst() + " 2020");
            time(index, "everything, as a clerk of a section" + how, counted, () -> "");
        }
        time(index, "name in pinyin", Set.of(), () -> "zhangwei");
        time(index, "initials", Set.of(), () -> "zxw");
        time(index, "unit with a wrong character", Set.of(), () -> paper.get().facet(FacetField.UNIT).replace("市", "事"));
        timed("suggestions", () -> index.suggest(paper.get().persons().getFirst().substring(0, 1 + random.nextInt(2)), Rights.ALL, 10)
                .isEmpty());
    }

    private static void time(SearchIndex index, String what, Set<FacetField> counted, Supplier<String> words) {
        Rights rights = what.startsWith("everything") ? Rights.of(Set.of("house", "section:甲科")) : Rights.ALL;
        timed(what, () -> index.search(Query.of(words.get()).counting(counted).withRights(rights)).total() == 0);
    }

    private static void timed(String what, BooleanSupplier findsNothing) {
        if (!what.matches(ROWS)) {
            return;
        }
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            found += findsNothing.getAsBoolean() ? 0 : 1;
            cpu.add((THREADS.getCurrentThreadCpuTime() - used) / 1e6);
            wall.add((System.nanoTime() - start) / 1e6);
        }
        wall.sort(null);
        cpu.sort(null);
        System.out.printf("  %-50s p50 %7.2f ms (%6.2f)   p95 %7.2f ms (%6.2f)   %d of %d%n", what, wall.get(TIMES / 2),
                cpu.get(TIMES / 2), wall.get(TIMES * 95 / 100), cpu.get(TIMES * 95 / 100), found, TIMES);
    }

    private static void bombs(SearchIndex index) {
        double worst = 0;
        String which = "";
        Random random = new Random(3);
        String alphabet = "()[]{}\"“”「」*?~^:\\/+-!&|<> \t\n年市人的一是有号姓名:2024〔〕张伟abzhangwei\uD83D\uDE00\uD800①";
        List<String> inputs = new ArrayList<>();
        for (String one : List.of("的", "人力资源", "的1", "a的", "市 ", "张伟 ", "zhang ", "yi ", "\"市", "(", "\uD800", "经单位推荐、专家评审，",
                "市人社局 ", "一 的 ", "2020 年 ", "姓名:张 ")) {
            for (int length : List.of(2, 4, 12, 24, 60, 128, 256, 4_096)) {
                inputs.add(one.repeat(length).substring(0, length));
            }
        }
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 1 + random.nextInt(i % 2 == 0 ? 256 : 30); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            inputs.add(text.toString());
        }
        for (String input : inputs) {
            long used = THREADS.getCurrentThreadCpuTime();
            try {
                index.search(Query.of(input));
            } catch (FaultException e) {
                // A clear message is an answer too.
            }
            double millis = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
            if (millis > 250) {
                System.out.printf("  %.0f ms of processor time: %s%n", millis, input.length() > 60 ? input.substring(0, 60) + "… "
                        + input.length() : input);
            }
            if (millis > worst) {
                worst = millis;
                which = input;
            }
        }
        System.out.printf("%d odd inputs: the worst cost %.0f ms of processor time (%d characters)%n", inputs.size(), worst,
                which.length());
    }

    private static void visible(SearchIndex index, int records) {
        ShortRecords source = new ShortRecords(5);
        timed("a new record, until it is found", () -> {
            Paper paper = source.paper(records + (int) (System.nanoTime() % 1_000_000));
            index.put(List.of(paper));
            index.refresh();
            return index.search(Query.of(paper.docNumber()).counting(Set.of())).total() == 0;
        });
    }
}
