package wenshu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is looked for when too few papers hold everything that was asked for, nearest first: names by pinyin and initials,
 * names and words that sound the same, one character that is different, most pairs of characters.
 */
final class Stages {

    private static final float USUAL_READING = 3;
    private static final float OTHER_READING = 1;
    private static final float ONE_PERSON = 1.5f;
    private static final float ONE_CHARACTER = 5;
    /** So many of the grams, in percent, make an approximate hit. */
    private static final int ENOUGH = 55;
    /** From this length on a phrase says enough when one character in it is left open. */
    private static final int LONG_ENOUGH = 5;
    private static final int SHORTEST_LETTERS = 2;

    private final Plan plan;
    private final Engine engine;
    private final boolean wholeNames;
    private final boolean nothingExact;

    /** @param exact how many papers hold everything asked for */
    Stages(Plan plan, Engine engine, boolean wholeNames, long exact) {
        this.plan = plan;
        this.engine = engine;
        this.wholeNames = wholeNames;
        this.nothingExact = exact == 0;
    }

    /** A stage that is worked out only when those before it found too little. */
    interface Lazy {
        /** @param nothing whether nothing at all was found yet */
        Optional<Stage> get(boolean nothing) throws IOException;
    }

    /** All stages; some may turn out to be none. */
    List<Lazy> all() {
        if (plan.isEmpty() || plan.isLiteral() || plan.isNumber() && !nothingExact) {
            return List.of();
        }
        return List.of(nothing -> letters(Stage.PINYIN, Indexed.SOUND, Indexed.ANY_SOUND),
                nothing -> letters(Stage.INITIALS, Indexed.INITIALS, Indexed.ANY_INITIALS),
                nothing -> sameSound(), nothing -> nothing ? sameSoundThroughout() : Optional.empty(),
                nothing -> oneOpen(), nothing -> cutOff(),
                nothing -> nothingExact && !wholeNames ? Together.of(plan) : Optional.empty(), nothing -> mostGrams());
    }

    private Optional<Stage> letters(String likeness, String usual, String any) {
        List<Part> parts = plan.joinedLetters();
        List<String> typed = parts.stream().filter(Stages::isLetters).map(part -> Pinyin.typed(part.key())).toList();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Clause clause = Clause.all(parts.stream().map(part -> isLetters(part)
                ? sounding(usual, any, Pinyin.typed(part.key())) : Clauses.part(part, wholeNames)).toList());
        boolean inFull = usual.equals(Indexed.SOUND);
        return Optional.of(new Stage(likeness, clause, paper -> names(paper, typed, sounds -> typed.stream()
                .anyMatch(inFull ? sounds.all()::contains : sounds.allInitials()::contains))));
    }

    /** The likely reading first, and papers about one person before lists of many. */
    private static Clause sounding(String usual, String any, String letters) {
        Clause sounding = Clause.key(any, letters);
        return Clause.any(List.of(new Clause.Scored(Clause.key(usual, letters), USUAL_READING),
                new Clause.Scored(sounding, OTHER_READING),
                new Clause.Scored(Clause.all(List.of(sounding, Clause.key(Indexed.PEOPLE, Indexed.ONE_PERSON))), ONE_PERSON)));
    }

    private static boolean isLetters(Part part) {
        return (part.field() == Part.Field.ANY || part.field() == Part.Field.PERSON) && !part.quoted()
                && part.key().length() >= SHORTEST_LETTERS && part.key().matches("[a-zü]+");
    }

    /** Marks the names in a paper that sound so. */
    private static Highlighter names(Paper paper, List<String> typed, Predicate<Sounds> sounding) {
        List<List<String>> names = new ArrayList<>();
        for (String name : Names.of(paper)) {
            Sounds sounds = typed.stream().anyMatch(letters -> Sounds.mayBegin(name, letters)) ? Sounds.of(name) : null;
            if (sounds != null && sounding.test(sounds)) {
                names.add(Units.of(name));
            }
        }
        return Highlighter.of(names);
    }

    /** Each part as it is, or as other characters that sound the same: a name's all together, of others one. */
    private Optional<Stage> sameSound() throws IOException {
        List<Clause> parts = new ArrayList<>();
        List<List<Set<String>>> marked = new ArrayList<>();
        List<Sounds> names = new ArrayList<>();
        boolean different = false;
        int left = Homophones.LONGEST;
        for (Part part : plan.parts()) {
            List<Clause> any = new ArrayList<>();
            if (part.field() == Part.Field.ANY && !part.quoted() || part.field() == Part.Field.PERSON) {
                Sounds sounds = part.units().size() <= Sounds.LONGEST && part.units().stream().allMatch(Plan::isHan)
                        ? Sounds.of(part.key()) : null;
                if (sounds != null && (part.mayBeName() || part.field() == Part.Field.PERSON)) {
                    names.add(sounds);
                    any.add(new Clause.Scored(new Clause.Keys(Indexed.ANY_SOUND, sounds.all()), USUAL_READING));
                }
                if (nothingExact && part.field() == Part.Field.ANY && part.units().size() <= left) {
                    left -= part.units().size();
                    for (List<Set<String>> phrase : new Homophones(engine).of(part.units())) {
                        marked.add(phrase);
                        any.add(new Clause.Scored(new Clause.Phrase(Indexed.BODY, false, phrase), ONE_CHARACTER));
                        any.add(new Clause.Scored(new Clause.Phrase(Indexed.TITLE, false, phrase), ONE_CHARACTER));
                    }
                }
            }
            different |= !any.isEmpty();
            if (plan.parts().size() > 1) {
                any.add(Clauses.part(part, wholeNames));
            }
            parts.add(Clause.any(any));
            part.writings().forEach(writing -> marked.add(writing.stream().map(Set::of).toList()));
        }
        return !different ? Optional.empty() : Optional.of(new Stage(Stage.SAME_SOUND, Clause.all(parts), paper -> {
            List<List<Set<String>>> here = new ArrayList<>(marked);
            for (String name : Names.of(paper)) {
                Sounds sounds = names.stream().anyMatch(asked -> Sounds.mayBegin(name, asked.usual())
                        || asked.all().stream().anyMatch(way -> Sounds.mayBegin(name, way))) ? Sounds.of(name) : null;
                if (names.stream().anyMatch(asked -> asked.like(sounds))) {
                    here.add(Units.of(name).stream().map(Set::of).toList());
                }
            }
            return Highlighter.loosely(here);
        }));
    }

    /** A name in the midst of a text of which every character may be another one that sounds the same. */
    private Optional<Stage> sameSoundThroughout() throws IOException {
        Part name = plan.parts().getFirst();
        if (plan.parts().size() > 1 || name.field() != Part.Field.ANY || !name.mayBeName()) {
            return Optional.empty();
        }
        List<List<Set<String>>> names = new Homophones(engine).names(name.units());
        List<Clause> any = new ArrayList<>();
        names.forEach(phrase -> {
            any.add(new Clause.Phrase(Indexed.BODY, false, phrase));
            any.add(new Clause.Phrase(Indexed.TITLE, false, phrase));
        });
        return any.isEmpty() ? Optional.empty()
                : Optional.of(new Stage(Stage.SAME_SOUND, Clause.any(any), paper -> Highlighter.loosely(names)));
    }

    /** Of several parts the longer ones by more than half of them, from the beginning: a unit's name is typed as far as it is sure. */
    private Optional<Stage> cutOff() {
        if (wholeNames || plan.parts().size() < 2) {
            return Optional.empty();
        }
        List<Clause> parts = new ArrayList<>();
        List<List<String>> marked = new ArrayList<>();
        boolean cut = false;
        for (Part part : plan.parts()) {
            List<Clause> any = new ArrayList<>(List.of(Clauses.part(part, false)));
            List<String> units = part.units();
            if (part.field() == Part.Field.ANY && part.number().isEmpty() && units.size() >= LONG_ENOUGH
                    && units.size() <= Homophones.LONGEST) {
                cut = true;
                int shortest = units.size() / 2 + 1;
                for (int length = units.size() - 1; length >= shortest; length--) {
                    List<String> beginning = units.subList(0, length);
                    any.add(Clause.strict(Indexed.BODY, beginning));
                    any.add(Clause.strict(Indexed.TITLE, beginning));
                    marked.add(beginning);
                }
            }
            parts.add(Clause.any(any));
            marked.addAll(part.writings());
        }
        return !cut ? Optional.empty() : Optional.of(new Stage(Stage.NEAR, Clause.all(parts), paper -> Highlighter.of(marked)));
    }

    /** Each longer part with one character left open. */
    private Optional<Stage> oneOpen() {
        if (!nothingExact || wholeNames) {
            return Optional.empty();
        }
        List<Clause> parts = new ArrayList<>();
        List<List<Set<String>>> marked = new ArrayList<>();
        boolean open = false;
        int left = Homophones.LONGEST;
        for (Part part : plan.parts()) {
            // What is there as it was typed is exact, unless another part is not.
            List<Clause> any = new ArrayList<>(plan.parts().size() > 1 ? List.of(Clauses.part(part, false)) : List.of());
            List<String> units = part.units();
            if (part.field() == Part.Field.ANY && !part.quoted() && units.size() >= LONG_ENOUGH
                    && units.size() <= left) {
                left -= units.size();
                open = true;
                for (int place = 1; place < units.size() - 1; place++) {
                    List<Set<String>> phrase = new ArrayList<>(units.stream().map(Set::of).toList());
                    phrase.set(place, Set.of());
                    marked.add(phrase);
                    any.add(new Clause.Phrase(Indexed.BODY, false, phrase));
                    any.add(new Clause.Phrase(Indexed.TITLE, false, phrase));
                }
            }
            parts.add(Clause.any(any));
            part.writings().forEach(writing -> marked.add(writing.stream().map(Set::of).toList()));
        }
        return !open ? Optional.empty() : Optional.of(new Stage(Stage.NEAR, Clause.all(parts), paper -> Highlighter.loosely(marked)));
    }

    private Optional<Stage> mostGrams() {
        List<String> grams = plan.grams();
        boolean aName = plan.parts().size() == 1 && plan.parts().getFirst().mayBeName();
        if (grams.isEmpty() || wholeNames || aName && !nothingExact) {
            return Optional.empty();
        }
        List<Clause> each = grams.stream().map(gram -> Clause.any(List.of(Clause.key(Indexed.BODY, gram),
                Clause.key(Indexed.TITLE, gram)))).toList();
        Highlighter marking = Highlighter.approximate(plan);
        return Optional.of(new Stage(Stage.NEAR, new Clause.Some(each, Math.max(1, (grams.size() * ENOUGH + 99) / 100)),
                paper -> marking));
    }
}
