package wenshu.web.form;

import java.util.List;

/**
 * A form as it is drawn.
 *
 * @param name the template's name
 * @param title its heading
 * @param origin version and basis in one line
 * @param groups its sections
 * @param problems everything that is wrong, with a link to the field
 * @param sample whether it shows the sample data
 */
record FormScreen(String name, String title, String origin, List<Group> groups, List<Problem> problems, boolean sample) {

    /** A section with its fields. */
    record Group(String name, List<FieldScreen> fields) {
    }

    /**
     * Something wrong.
     *
     * @param field id of the field in the page
     * @param message one sentence
     */
    record Problem(String field, String message) {
    }
}
