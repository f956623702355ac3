package wenshu.forms.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldFault;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;

/** What is wrong with the people of a batch, each fault at its cell. */
public final class PeopleCheck {

    /** What even a draft cannot show. */
    private static final Set<String> ALWAYS_STOPS = Set.of("UNKNOWN_FIELD", "WRONG_SHAPE");

    private final BatchOrder order;
    private final FormFiller filler;
    private final Photos photos;
    private final Map<Integer, BatchFault> doubles = new HashMap<>();

    /** A check of everybody in this order. */
    public PeopleCheck(BatchOrder order, FormFiller filler) {
        this.order = order;
        this.filler = filler;
        this.photos = new Photos(order);
        findDoubles();
    }

    /** A person whose data are ready to be printed; or what is against it. */
    record Ready(FormData data, List<BatchFault> faults) {

        boolean stopped() {
            return faults.stream().anyMatch(BatchFault::stops);
        }
    }

    /** What is wrong with everybody, in the order of the list. */
    public List<BatchFault> all() {
        List<BatchFault> faults = new ArrayList<>();
        order.people().people().forEach(person -> faults.addAll(one(person).faults()));
        return faults;
    }

    /** Checks one person; may be called by many threads. */
    Ready one(Person person) {
        List<BatchFault> faults = new ArrayList<>(person.faults());
        if (doubles.containsKey(person.number())) {
            faults.add(doubles.get(person.number()));
        }
        FormData data = person.data();
        try {
            data = photos.resolve(person, order.padded(person.number()));
        } catch (FaultException e) {
            e.faults().forEach(fault -> faults.add(byLabel(person, fault)));
            return new Ready(data, faults);
        }
        // What is wrong with a cell itself is not said a second time about what it holds.
        Set<String> said = faults.stream().map(fault -> fault.fault().place()).collect(Collectors.toSet());
        for (FieldFault fault : filler.check(order.form(), data)) {
            BatchFault placed = placed(person, fault);
            if (!said.contains(placed.fault().place())) {
                faults.add(placed);
            }
        }
        return new Ready(data, faults);
    }

    /** A fault of a field at the cell that it was read from. */
    BatchFault placed(Person person, FieldFault fault) {
        CellPlace cell = person.cells().get(fault.path());
        boolean stops = order.kind() == OutputKind.FORMAL || ALWAYS_STOPS.contains(fault.fault().code());
        return fault(person, cell, fault.fault(), stops);
    }

    /** A fault that only names the label of its field. */
    private BatchFault byLabel(Person person, Fault fault) {
        String path = order.form().schema().map(FormSchema::fields).orElse(List.of()).stream()
                .filter(field -> field.label().equals(fault.place())).map(Field::name).findFirst().orElse("");
        return fault(person, person.cells().get(path), fault, true);
    }

    private static BatchFault fault(Person person, CellPlace cell, Fault fault, boolean stops) {
        String place = cell == null ? person.place() + (fault.place().isEmpty() ? "" : "“" + fault.place() + "”") : cell.toString();
        return new BatchFault(person.number(), person.name(), cell == null ? "" : cell.sheet(), cell == null ? "" : cell.address(),
                new Fault(fault.code(), place, fault.what(), fault.remedy()), stops);
    }

    /** Two people of one identity number are one person twice. */
    private void findDoubles() {
        for (Field field : order.form().schema().map(FormSchema::fields).orElse(List.of())) {
            if (field.type() != FieldType.ID_NUMBER) {
                continue;
            }
            Map<String, Person> first = new HashMap<>();
            for (Person person : order.people().people()) {
                String number = person.data().text(field.name()).strip().toUpperCase(java.util.Locale.ROOT);
                Person before = number.isEmpty() ? null : first.putIfAbsent(number, person);
                if (before != null) {
                    doubles.put(person.number(), fault(person, person.cells().get(field.name()),
                            new Fault("DOUBLE_PERSON", field.label(), "与" + before.place() + "是同一个号码", "请删去重复的一个人"), true));
                }
            }
        }
    }
}
