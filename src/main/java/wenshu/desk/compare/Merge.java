package wenshu.desk.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two people's changes of one text put together. Changes of different paragraphs are taken over both; where both changed
 * the same paragraph in different ways, both forms are given and a person chooses.
 *
 * @param chunks the whole text in order
 */
public record Merge(List<Chunk> chunks) {

    public Merge {
        chunks = List.copyOf(chunks);
    }

    /** A stretch of the merged text: paragraphs with the line breaks that belong to them. */
    public sealed interface Chunk {

        /** What both agree on, or only one has changed. */
        record Agreed(String text) implements Chunk {
        }

        /** What both have changed, each in another way; either may be empty, when somebody took it out. */
        record Clash(String mine, String theirs) implements Chunk {
        }
    }

    /** Lines {@code from} to {@code to} of the base that became other lines. */
    private record Hunk(int from, int to, List<String> lines) {
    }

    /** Merges two texts that were both made from a third. */
    public static Merge of(String base, String mine, String theirs) {
        List<String> old = units(base);
        List<Hunk> left = hunks(old, units(mine));
        List<Hunk> right = hunks(old, units(theirs));
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            int begin = Math.min(i < left.size() ? left.get(i).from : old.size(), j < right.size() ? right.get(j).from : old.size());
            agreed(chunks, old.subList(at, begin));
            int end = begin;
            List<Hunk> own = new ArrayList<>();
            List<Hunk> other = new ArrayList<>();
            // What is put in before a paragraph has nothing to do with changes of that paragraph.
            boolean insertion = insertion(left, i, begin) || insertion(right, j, begin);
            boolean grown = true;
            while (grown) {
                grown = false;
                while (i < left.size() && joins(left.get(i), begin, end, insertion)) {
                    end = Math.max(end, left.get(i).to);
                    own.add(left.get(i++));
                    grown = true;
                }
                while (j < right.size() && joins(right.get(j), begin, end, insertion)) {
                    end = Math.max(end, right.get(j).to);
                    other.add(right.get(j++));
                    grown = true;
                }
            }
            List<String> one = applied(old, begin, end, own);
            List<String> two = applied(old, begin, end, other);
            if (own.isEmpty() || one.equals(two)) {
                agreed(chunks, two);
            } else if (other.isEmpty()) {
                agreed(chunks, one);
            } else {
                chunks.add(new Chunk.Clash(String.join("", one), String.join("", two)));
            }
            at = end;
        }
        agreed(chunks, old.subList(at, old.size()));
        return new Merge(chunks);
    }

    /** Whether nothing is left to choose. */
    public boolean clean() {
        return chunks.stream().allMatch(chunk -> chunk instanceof Chunk.Agreed);
    }

    /** The merged text; where both changed the same, what is stored stands. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Chunk chunk : chunks) {
            text.append(switch (chunk) {
                case Chunk.Agreed agreed -> agreed.text();
                case Chunk.Clash clash -> clash.theirs();
            });
        }
        return text.toString();
    }

    private static boolean insertion(List<Hunk> hunks, int index, int at) {
        return index < hunks.size() && hunks.get(index).from == at && hunks.get(index).to == at;
    }

    private static boolean joins(Hunk hunk, int begin, int end, boolean insertion) {
        return insertion ? hunk.from == begin && hunk.to == begin : hunk.from == begin || hunk.from < end;
    }

    private static List<String> applied(List<String> old, int begin, int end, List<Hunk> hunks) {
        List<String> lines = new ArrayList<>();
        int at = begin;
        for (Hunk hunk : hunks) {
            lines.addAll(old.subList(at, hunk.from));
            lines.addAll(hunk.lines);
            at = hunk.to;
        }
        lines.addAll(old.subList(at, end));
        return lines;
    }

    private static void agreed(List<Chunk> chunks, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String text = String.join("", lines);
        if (!chunks.isEmpty() && chunks.getLast() instanceof Chunk.Agreed last) {
            chunks.set(chunks.size() - 1, new Chunk.Agreed(last.text() + text));
        } else {
            chunks.add(new Chunk.Agreed(text));
        }
    }

    /** A paragraph with the blank lines before it is one unit, so that what is put in behind it leaves it as it was. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        StringBuilder blank = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                blank.append('\n');
            } else {
                units.add(blank + line + "\n");
                blank.setLength(0);
            }
        }
        if (!blank.isEmpty()) {
            units.add(blank.toString());
        }
        return units;
    }

    private static List<Hunk> hunks(List<String> old, List<String> now) {
        List<Hunk> hunks = new ArrayList<>();
        int i = 0;
        int j = 0;
        List<int[]> pairs = new ArrayList<>(Common.of(old, now));
        pairs.add(new int[] {old.size(), now.size()});
        for (int[] pair : pairs) {
            if (pair[0] - i == pair[1] - j) {
                // As many as before: each paragraph was changed for itself.
                for (int k = 0; k < pair[0] - i; k++) {
                    hunks.add(new Hunk(i + k, i + k + 1, List.of(now.get(j + k))));
                }
            } else if (i < pair[0] || j < pair[1]) {
                hunks.add(new Hunk(i, pair[0], List.copyOf(now.subList(j, pair[1]))));
            }
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        hunks.sort(Comparator.comparingInt(Hunk::from));
        return hunks;
    }
}
