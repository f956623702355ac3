package wenshu.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Paper.Person;

/**
 * What is looked up of a paper, worked out once for every engine. An engine keeps the paper whole beside it.
 *
 * @param texts text fields: values that phrases are found in, cut into units by {@link Units}
 * @param keys key fields: terms that are found as a whole only
 */
public record Indexed(Map<String, List<String>> texts, Map<String, Set<String>> keys) {

    /** Grows when anything about fields or analysis changes; an index of another schema is rebuilt by itself. */
    public static final String SCHEMA = "9";

    /** Key field: the record's id. */
    public static final String ID = "id";
    /** Text field: title, document number, archival code. */
    public static final String TITLE = "title";
    /** Text field: issuer, unit and whatever else is said about a paper that need not stand in it. */
    public static final String ABOUT = "about";
    /** Text field: the texts of its files. */
    public static final String BODY = "body";
    /** Key field: the people it is about, as {@link #key}. */
    public static final String PERSON = "person";
    /** Key field: short runs of characters that stand alone in its texts. */
    public static final String WHOLE = "whole";
    /** Key field: how the names in it sound, in pinyin, as they are likely read. */
    public static final String SOUND = "sound";
    /** Key field: the same, however the characters may be read. */
    public static final String ANY_SOUND = "any_sound";
    /** Key field: initials of the likely pinyin of the names in it. */
    public static final String INITIALS = "initials";
    /** Key field: the same, however the characters may be read. */
    public static final String ANY_INITIALS = "any_initials";
    /** Key field: {@link #ONE_PERSON} when it is about one person and no more. */
    public static final String PEOPLE = "people";
    /** The only term of {@link #PEOPLE}. */
    static final String ONE_PERSON = "one";
    /** Key field: its document number, whole. */
    public static final String NUMBER = "number";
    /** Key field: year and serial of its document number. */
    public static final String NUMBER_TAIL = "number_tail";
    /** Key field: keyed hashes of ID numbers. */
    public static final String ID_KEY = "id_key";
    /** Key field: who may see it. */
    public static final String READER = "reader";
    /** Key field: what may be suggested; see {@link SuggestionKeys}. */
    public static final String SUGGEST = "suggest";

    /** Longest key, in chars; nobody looks for a longer word. */
    public static final int LONGEST_KEY = 200;

    /** Works it out. */
    public static Indexed of(Paper paper) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        add(keys, ID, paper.id());
        for (FacetField field : FacetField.values()) {
            add(keys, field.key(), key(paper.facet(field)));
        }
        paper.readers().forEach(reader -> add(keys, READER, reader));
        DocNumberKey.of(paper.docNumber()).ifPresent(number -> {
            add(keys, NUMBER, number.whole());
            add(keys, NUMBER_TAIL, number.tail());
        });
        for (Person person : paper.people()) {
            add(keys, PERSON, key(person.name()));
            add(keys, ID_KEY, person.idKey());
        }
        List<Set<String>> wholes = paper.files().stream().map(file -> Wholes.of(file.text())).toList();
        wholes.forEach(runs -> runs.forEach(whole -> add(keys, WHOLE, whole)));
        if (paper.people().size() == 1) {
            add(keys, PEOPLE, ONE_PERSON);
        }
        for (String name : Names.of(paper, wholes)) {
            Sounds sounds = Sounds.of(name);
            if (sounds != null) {
                add(keys, SOUND, sounds.usual());
                sounds.all().forEach(sound -> add(keys, ANY_SOUND, sound));
                add(keys, INITIALS, sounds.initials());
                sounds.allInitials().forEach(initials -> add(keys, ANY_INITIALS, initials));
            }
        }
        SuggestionKeys.of(paper).forEach(suggestion -> add(keys, SUGGEST, suggestion));
        return new Indexed(Map.of(TITLE, List.of(paper.title(), paper.docNumber(), paper.code()),
                ABOUT, List.of(paper.facet(FacetField.ISSUER), paper.facet(FacetField.UNIT), paper.facet(FacetField.SCHEME),
                        paper.facet(FacetField.AWARD), paper.note()),
                BODY, paper.files().stream().map(PaperFile::text).toList()), keys);
    }

    private static void add(Map<String, Set<String>> keys, String field, String term) {
        if (!term.isEmpty()) {
            keys.computeIfAbsent(field, any -> new LinkedHashSet<>()).add(term);
        }
    }

    /** A name or another value as the key that all its writings share. */
    public static String key(String value) {
        String key = Units.key(value);
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /** A value of a property as it is shown and counted. */
    public static String shown(String value) {
        return value.length() > LONGEST_KEY ? value.substring(0, LONGEST_KEY) : value;
    }
}
