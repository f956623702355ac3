package wenshu.web.form;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Receipt;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.schema.FieldFault;
import wenshu.template.schema.FormSchema;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;
import wenshu.web.shell.Preview;

/** The page that fills one form. */
@Controller
final class FormPages {

    private final FormDesk desk;

    FormPages(FormDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/forms/{name}")
    ModelAndView open(@PathVariable String name, @RequestParam(defaultValue = "") String sample) {
        Form form = desk.form(name);
        boolean shown = !sample.isEmpty();
        return page(FormScreens.screen(form, desk.schema(form), shown ? desk.sample(name) : Map.of(), List.of(), "", shown),
                false, HttpStatus.OK);
    }

    @GetMapping("/forms/{name}/blank.docx")
    ResponseEntity<byte[]> blank(@PathVariable String name) {
        return Download.of(name + "（空白）.docx", Download.DOCX, desk.blank(name));
    }

    @GetMapping("/forms/{name}/rooms")
    @ResponseBody
    List<RoomView> rooms(@PathVariable String name) {
        return desk.rooms(desk.form(name));
    }

    @PostMapping("/forms/{name}/preview")
    @ResponseBody
    Preview preview(@PathVariable String name, @RequestParam MultiValueMap<String, String> typed) {
        Form form = desk.form(name);
        return desk.preview(form, desk.data(form, Typed.data(desk.schema(form), typed)));
    }

    /**
     * Takes what was typed; {@code do} says what is to be done with it: add:TABLE, remove:TABLE:ROW, preview, docx, pdf or
     * archive. Works without script, too.
     */
    @PostMapping("/forms/{name}")
    Object submit(@PathVariable String name, @RequestParam(name = "do", defaultValue = "check") String action,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn who) {
        Form form = desk.form(name);
        FormSchema schema = desk.schema(form);
        String[] words = action.split(":");
        if (words[0].equals("add") && words.length == 2) {
            return page(FormScreens.screen(form, schema, Typed.data(schema, typed), List.of(), words[1], false), part,
                    HttpStatus.OK);
        }
        if (words[0].equals("remove") && words.length == 3 && words[2].matches("\\d{1,3}")) {
            return page(FormScreens.screen(form, schema, Typed.without(schema, typed, words[1],
                    Integer.parseInt(words[2])), List.of(), "", false), part, HttpStatus.OK);
        }
        Map<String, Object> values = Typed.data(schema, typed);
        FormData data = desk.data(form, values);
        if (action.equals("preview")) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(desk.preview(form, data).pdf());
        }
        List<FieldFault> faults = desk.check(form, data);
        if (!faults.isEmpty()) {
            return page(FormScreens.screen(form, schema, values, faults, "", false), part, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (action.equals("archive")) {
            Receipt receipt = desk.archive(form, data, who.getName());
            return "redirect:/records/" + receipt.record().id() + (receipt.duplicate() ? "?duplicate" : "?new");
        }
        String file = desk.fileName(form, data);
        return action.equals("docx") ? Download.of(file + ".docx", Download.DOCX,
                desk.marked(form, data, who.getName()).docx())
                : Download.of(file + ".pdf", MediaType.APPLICATION_PDF_VALUE,
                        desk.formal(form, data, who.getName()).rendition().pdf());
    }

    private static ModelAndView page(FormScreen screen, boolean part, HttpStatus status) {
        ModelAndView page = new ModelAndView(part ? "form :: entry" : "form", Map.of("screen", screen));
        page.setStatus(status);
        return page;
    }
}
