package wenshu.forms.batch;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormPictures;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;

/**
 * The photos of a batch, in one folder. A list names the file; where it does not, the file is called after the person's
 * identity number, 序号 or name, in this order.
 */
final class Photos {

    private static final List<String> ENDS = List.of(".jpg", ".jpeg", ".png", ".JPG", ".JPEG", ".PNG");

    private final Form form;
    private final Path folder;
    private final List<Field> fields;
    /** Names that several people have say nothing. */
    private final Set<String> ambiguous;

    Photos(BatchOrder order) {
        this.form = order.form();
        this.folder = order.photos();
        this.fields = form.schema().map(FormSchema::fields).orElse(List.of());
        this.ambiguous = order.people().people().stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()))
                .entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /**
     * The data with the photos themselves.
     *
     * @throws wenshu.fault.FaultException with every photo that cannot be taken
     */
    FormData resolve(Person person, String padded) {
        if (folder == null) {
            return person.data();
        }
        List<Field> wanted = fields.stream().filter(field -> field.type() == FieldType.PHOTO)
                .filter(field -> person.data().text(field.name()).isBlank()).toList();
        FormData data = person.data();
        if (wanted.size() == 1) {
            Optional<String> found = byName(person, padded);
            if (found.isPresent()) {
                Map<String, Object> values = new LinkedHashMap<>(data.values().values());
                values.put(wanted.getFirst().name(), found.get());
                data = FormData.of(values);
            }
        }
        return FormPictures.beside(form, data, folder);
    }

    private Optional<String> byName(Person person, String padded) {
        List<String> stems = new ArrayList<>();
        fields.stream().filter(field -> field.type() == FieldType.ID_NUMBER)
                .forEach(field -> stems.add(person.data().text(field.name()).strip()));
        stems.addAll(List.of(padded, Integer.toString(person.number()), padded + "-" + person.name(),
                person.number() + "-" + person.name()));
        if (!ambiguous.contains(person.name())) {
            stems.add(person.name());
        }
        return stems.stream().filter(stem -> stem.matches("[\\p{L}\\p{N}()（）·_-]{1,80}"))
                .flatMap(stem -> ENDS.stream().map(end -> stem + end))
                .filter(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)).findFirst();
    }
}
