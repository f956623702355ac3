package wenshu.forms.batch;

import java.util.List;

/**
 * The people of a batch in the order of their list.
 *
 * @param people never empty
 */
public record People(List<Person> people) {

    public People {
        people = List.copyOf(people);
    }

    /** How many digits their numbers are written with. */
    public int digits() {
        return Math.max(4, Integer.toString(people.stream().mapToInt(Person::number).max().orElse(1)).length());
    }
}
