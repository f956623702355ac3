package wenshu.intake.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.Alongside;
import wenshu.archive.Archive;
import wenshu.archive.Handover;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/**
 * Takes in records whose text is given, a JSON object a line, plain or gzip: this is how a whole corpus is loaded. Many
 * share one transaction; a line is reported only when its record is on the disk. A line that was taken in before comes in no
 * second time, so that a load that was cut short can simply be started again.
 */
public final class RecordLoad {

    private static final String TWICE = "LINE_TWICE";
    private static final int LANES = 2;
    private static final int GROUP = 200;
    private static final int GROUP_BYTES = 4 << 20;

    private final Archive archive;
    private final Database database;

    /** Loads into this archive. */
    public RecordLoad(Archive archive, Database database) {
        this.archive = archive;
        this.database = database;
    }

    /**
     * Takes in every line.
     *
     * @param told hears of each line in order, once it is kept or refused
     * @throws FaultException when the archive cannot be written; what was told until then is kept
     */
    public void load(InputStream in, Consumer<LineOutcome> told) throws IOException {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            Deque<Future<List<LineOutcome>>> waiting = new ArrayDeque<>();
            Lines lines = new Lines(plain(in));
            for (List<String> group = lines.next(); !group.isEmpty(); group = lines.next()) {
                int first = lines.read() - group.size() + 1;
                List<String> taken = group;
                waiting.add(lanes.submit(() -> keep(first, taken)));
                while (waiting.size() > LANES) {
                    tell(waiting.poll(), told);
                }
            }
            while (!waiting.isEmpty()) {
                tell(waiting.poll(), told);
            }
        }
    }

    private static void tell(Future<List<LineOutcome>> done, Consumer<LineOutcome> told) {
        try {
            done.get().forEach(told);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<LineOutcome> keep(int first, List<String> group) {
        Map<Integer, LineOutcome> outcomes = new HashMap<>();
        Map<String, RecordLine> open = new LinkedHashMap<>();
        Map<Integer, String> repeated = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            int number = first + i;
            if (group.get(i).isBlank()) {
                continue;
            }
            try {
                RecordLine line = RecordLine.read(number, checked(number, group.get(i)));
                if (open.putIfAbsent(line.key(), line) != null) {
                    repeated.put(number, line.key());
                }
            } catch (FaultException e) {
                outcomes.put(number, new LineOutcome(number, "", false, e.faults()));
            }
        }
        Map<String, String> there = there(open.keySet());
        List<RecordLine> fresh = open.values().stream().filter(line -> !there.containsKey(line.key())).toList();
        List<Handover.Answer> answers = archive.addAll(fresh.stream().map(RecordLoad::handover).toList());
        Map<String, LineOutcome> byKey = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            if (twice(answers.get(i))) {
                // The same line came in by another lane or another load while this one was on its way.
                there.putAll(there(List.of(fresh.get(i).key())));
                continue;
            }
            byKey.put(fresh.get(i).key(), outcome(fresh.get(i).number(), answers.get(i)));
        }
        for (RecordLine line : open.values()) {
            outcomes.put(line.number(), byKey.getOrDefault(line.key(),
                    new LineOutcome(line.number(), there.getOrDefault(line.key(), ""), true, List.of())));
        }
        repeated.forEach((number, key) -> {
            LineOutcome twin = outcomes.get(open.get(key).number());
            outcomes.put(number, new LineOutcome(number, twin.recordId(), true, twin.faults()));
        });
        return outcomes.values().stream().sorted(java.util.Comparator.comparingInt(LineOutcome::line)).toList();
    }

    private static String checked(int number, String line) {
        if (line.length() >= RecordLine.LONGEST) {
            throw RecordLine.refused(number, "超过 " + (RecordLine.LONGEST >> 20) + " 百万字", "请拆成几件");
        }
        return line;
    }

    /** Lines are told apart by themselves, not by their text alone: two papers of one wording are two records. */
    private static Handover handover(RecordLine line) {
        return new Handover(line.submission(), new Alongside(List.of(), (jdbc, record) -> {
            if (jdbc.sql("insert into intake_line (source_key, record_id) values (?, ?) on conflict do nothing")
                    .params(line.key(), record.id()).update() == 0) {
                throw FaultException.of(FaultException.Kind.CONFLICT, TWICE, "第 " + line.number() + " 行", "另有相同的一行正在归档", "不用处理");
            }
        }), Handover.Describing.AS_GIVEN);
    }

    private static boolean twice(Handover.Answer answer) {
        return answer.refusal() instanceof FaultException refused
                && refused.faults().stream().anyMatch(fault -> fault.code().equals(TWICE));
    }

    private static LineOutcome outcome(int number, Handover.Answer answer) {
        if (answer.refusal() == null) {
            return new LineOutcome(number, answer.receipt().record().id(), answer.receipt().duplicate(), List.of());
        }
        if (answer.refusal() instanceof FaultException refused && refused.kind() != FaultException.Kind.UNAVAILABLE) {
            return new LineOutcome(number, "", false, refused.faults());
        }
        throw answer.refusal();
    }

    private Map<String, String> there(Iterable<String> keys) {
        Map<String, String> there = new HashMap<>();
        database.jdbc().sql("select source_key, record_id from intake_line where source_key in "
                        + database.dialect().elements(":keys"))
                .param("keys", JsonMapper.shared().writeValueAsString(keys))
                .query(row -> {
                    there.put(row.getString(1), row.getString(2));
                });
        return there;
    }

    private static InputStream plain(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        return magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B ? new GZIPInputStream(start, 1 << 16) : start;
    }

    /** Lines in groups that fit in memory. */
    private static final class Lines {
        private final BufferedReader reader;
        private int read;

        Lines(InputStream in) {
            reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        }

        int read() {
            return read;
        }

        List<String> next() throws IOException {
            List<String> group = new ArrayList<>();
            long chars = 0;
            while (group.size() < GROUP && chars < GROUP_BYTES) {
                String line = line();
                if (line == null) {
                    break;
                }
                read++;
                group.add(line);
                chars += line.length();
            }
            return group;
        }

        /** A line, cut where it is too long to be taken; null at the end. */
        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                if (line.length() < RecordLine.LONGEST) {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
