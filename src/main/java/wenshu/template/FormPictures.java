package wenshu.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.compile.TagUse;
import wenshu.template.grammar.Tag;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.value.PictureFacts;
import wenshu.template.value.UprightPhoto;
import wenshu.template.value.Value;

/** Puts pictures where data only name their files; the names come from outside and never leave their folder. */
public final class FormPictures {

    private static final int LONGEST_NAME = 120;
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private final Function<String, Optional<byte[]>> files;
    private final boolean lenient;
    private final List<Fault> faults = new ArrayList<>();

    private FormPictures(Function<String, Optional<byte[]>> files, boolean lenient) {
        this.lenient = lenient;
        this.files = files;
    }

    /**
     * The data with the pictures that lie in this folder.
     *
     * @throws FaultException {@code BAD_FILE_NAME}, {@code PICTURE_NOT_FOUND} or {@code PICTURE_TOO_LARGE}, each at its
     *     field, all at once
     */
    public static FormData beside(Form form, FormData data, Path folder) {
        return resolve(form, data, name -> read(folder, name));
    }

    /** The data with the pictures that this source has; a name that it does not know stays a name. */
    public static FormData found(Form form, FormData data, Function<String, Optional<byte[]>> source) {
        return new FormPictures(source, true).in(form, data);
    }

    /** The data with the pictures that this source has under these names; the source is only asked for plain names. */
    static FormData resolve(Form form, FormData data, Function<String, Optional<byte[]>> files) {
        return new FormPictures(files, false).in(form, data);
    }

    private FormData in(Form form, FormData data) {
        Value.Fields values = form.schema().isPresent() ? bySchema(form.schema().get().fields(), data.values(), "")
                : byTags(pictureTags(form), data.values(), "");
        if (!faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, faults);
        }
        return new FormData(values);
    }

    private static Set<String> pictureTags(Form form) {
        Set<String> names = new TreeSet<>();
        for (TagUse use : form.template().uses()) {
            if (use.tag() instanceof Tag.Picture picture && !picture.code()) {
                names.add(picture.path().names().getLast());
            }
        }
        return names;
    }

    private Value.Fields bySchema(List<Field> fields, Value.Fields data, String place) {
        Map<String, Value> values = new LinkedHashMap<>(data.values());
        for (Field field : fields) {
            String here = place + field.label();
            values.computeIfPresent(field.name(), (name, value) -> switch (value) {
                case Value.Text text when field.type() == FieldType.PHOTO -> picture(text, here);
                case Value.Fields group when field.type() == FieldType.GROUP -> bySchema(field.columns(), group, here + "·");
                case Value.Items(List<Value> items) when field.type() == FieldType.TABLE ->
                        rows(items, (row, number) -> row instanceof Value.Fields cells
                                ? bySchema(field.columns(), cells, here + "第" + number + "行·") : row);
                default -> value;
            });
        }
        return new Value.Fields(values);
    }

    private Value.Fields byTags(Set<String> names, Value.Fields data, String place) {
        Map<String, Value> values = new LinkedHashMap<>(data.values());
        values.replaceAll((name, value) -> switch (value) {
            case Value.Text text when names.contains(name) -> picture(text, place + name);
            case Value.Fields group -> byTags(names, group, place + name + "·");
            case Value.Items(List<Value> items) -> rows(items, (row, number) -> row instanceof Value.Fields cells
                    ? byTags(names, cells, place + name + "第" + number + "行·") : row);
            default -> value;
        });
        return new Value.Fields(values);
    }

    private interface Row {
        Value of(Value row, int number);
    }

    private static Value rows(List<Value> items, Row change) {
        List<Value> rows = new ArrayList<>();
        for (Value item : items) {
            rows.add(change.of(item, rows.size() + 1));
        }
        return new Value.Items(rows);
    }

    private Value picture(Value.Text given, String place) {
        String name = given.text().strip();
        if (name.isEmpty()) {
            return given;
        }
        if (lenient && (!plain(name) || files.apply(name).isEmpty())) {
            return given;
        }
        if (!plain(name)) {
            return fault("BAD_FILE_NAME", place, "照片的文件名里不能有路径和特殊符号", "请只写文件名，如 林小明.jpg，并把照片放在数据文件旁边");
        }
        Optional<byte[]> bytes = files.apply(name);
        if (bytes.isEmpty()) {
            return fault("PICTURE_NOT_FOUND", place, "找不到照片“" + name + "”", "请把照片放在数据文件旁边，并核对文件名");
        }
        if (bytes.get().length > PictureFacts.MOST_BYTES) {
            return fault("PICTURE_TOO_LARGE", place, "照片“" + name + "”超过 " + (PictureFacts.MOST_BYTES >> 20) + " MB",
                    "请把照片缩小后再试");
        }
        return new Value.Picture(UprightPhoto.of(bytes.get()), name);
    }

    private Value fault(String code, String place, String what, String remedy) {
        faults.add(new Fault(code, place, what, remedy));
        return Value.BLANK;
    }

    private static boolean plain(String name) {
        return name.length() <= LONGEST_NAME && !name.startsWith(".")
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0);
    }

    /** One byte more than allowed is enough to know that it is too large. */
    private static Optional<byte[]> read(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(PictureFacts.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
