package wenshu.archive;

import java.util.List;

/**
 * What a description says.
 *
 * @param record the record; its files without the place where they lie
 * @param links what it has to do with others, as far as was known when it was written
 */
public record Described(Record record, List<Link> links) {

    public Described {
        links = List.copyOf(links);
    }
}
