package wenshu.web.form;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.Form;
import wenshu.template.TemplateCatalogue;

/** The list of forms. */
@Controller
final class FormList {

    private final TemplateCatalogue catalogue;

    FormList(TemplateCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A form in the list.
     *
     * @param name the template's name
     * @param title its heading
     * @param version which edition
     * @param basis the paper that prescribes it
     * @param builtIn whether it came with the program
     * @param fillable whether it has a schema to draw a page from
     * @param sample whether sample data lie beside it
     * @param faults why it cannot be used; empty when it can
     */
    record Line(String name, String title, String version, String basis, boolean builtIn, boolean fillable,
                boolean sample, List<Fault> faults) {
    }

    @GetMapping("/forms")
    String list(Model model) {
        model.addAttribute("forms", catalogue.list().stream().map(this::line).toList());
        return "forms";
    }

    private Line line(TemplateCatalogue.Entry entry) {
        try {
            Form form = catalogue.find(entry.name());
            boolean sample = catalogue.sample(entry.name()).isPresent();
            return form.schema()
                    .map(schema -> new Line(entry.name(), schema.title(), schema.version(), schema.basis(),
                            entry.builtIn(), true, sample, List.of()))
                    .orElseGet(() -> new Line(entry.name(), entry.name(), "", "", entry.builtIn(), false, false, List.of()));
        } catch (FaultException e) {
            return new Line(entry.name(), entry.name(), "", "", entry.builtIn(), false, false, e.faults());
        }
    }
}
