package wenshu.web.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.forms.batch.EmptySheet;
import wenshu.forms.queue.BatchQueue;
import wenshu.forms.queue.BatchQueue.Brought;
import wenshu.forms.queue.BatchQueue.Zip;
import wenshu.forms.queue.KeptBatch;
import wenshu.template.TemplateCatalogue;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** The pages for many forms at once: bring a list, see what is wrong with it, print, take the result away. */
@Controller
final class BatchPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BatchQueue queue;
    private final TemplateCatalogue catalogue;

    BatchPages(BatchQueue queue, TemplateCatalogue catalogue) {
        this.queue = queue;
        this.catalogue = catalogue;
    }

    /** What was started before the service ended goes on. */
    @EventListener
    void goOn(ApplicationReadyEvent event) {
        queue.goOn();
    }

    /** What was typed beside the files, kept when they are refused. */
    record Typed(String form, String copies, String recordPrefix, boolean draft) {
    }

    @GetMapping("/batches")
    ModelAndView list(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String form) {
        return page(me, new Typed(form, "1", "", false), List.of(), HttpStatus.OK);
    }

    @GetMapping("/batches/list.xlsx")
    ResponseEntity<byte[]> empty(@RequestParam String form) {
        return Download.of(form + "-人员名单.xlsx", XLSX, EmptySheet.of(catalogue.find(form)));
    }

    @PostMapping("/batches")
    Object bring(@AuthenticationPrincipal SignedIn me, @RequestParam(required = false) MultipartFile list,
            @RequestParam(required = false) List<MultipartFile> photos, @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "1") String copies, @RequestParam(defaultValue = "") String recordPrefix,
            @RequestParam(defaultValue = "false") boolean draft) throws IOException {
        try {
            if (!given(list)) {
                throw FaultException.badInput("FILE_MISSING", "人员名单", "没有选择文件", "请选择填好的名单");
            }
            if (!copies.matches("[1-9]\\d?")) {
                throw FaultException.badInput("BAD_COPIES", "份数", "应是 1 至 20", "请改份数");
            }
            List<Zip> zips = new ArrayList<>();
            for (MultipartFile zip : photos == null ? List.<MultipartFile>of() : photos) {
                if (given(zip)) {
                    zips.add(new Zip(name(zip), zip.getInputStream()));
                }
            }
            try (InputStream people = list.getInputStream()) {
                KeptBatch batch = queue.bring(me.getName(), new Brought(form, name(list), people, zips, draft,
                        Integer.parseInt(copies), recordPrefix));
                return "redirect:/batches/" + batch.id();
            } finally {
                for (Zip zip : zips) {
                    zip.content().close();
                }
            }
        } catch (FaultException e) {
            return page(me, new Typed(form, copies, recordPrefix, draft), e.faults(), HttpStatus.valueOf(e.kind().httpStatus()));
        }
    }

    @GetMapping("/batches/{id}")
    ModelAndView batch(@AuthenticationPrincipal SignedIn me, @PathVariable String id) throws IOException {
        KeptBatch batch = queue.find(id, me.getName());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("batch", batch);
        model.put("progress", queue.progress(batch).orElse(null));
        model.put("rows", List.of());
        model.put("total", 0);
        model.put("wrong", 0L);
        model.put("problem", "");
        if (batch.state() == KeptBatch.State.BROUGHT) {
            try {
                List<CheckedRow> rows = CheckedRow.of(queue.check(batch));
                model.put("rows", CheckedRow.shown(rows));
                model.put("total", rows.size());
                model.put("wrong", rows.stream().filter(CheckedRow::stopped).count());
            } catch (FaultException e) {
                // The template may have changed since the list was brought.
                model.put("problem", String.join("", e.faults().stream().map(Fault::sentence).toList()));
            }
        }
        model.put("files", BatchFile.of(queue.files(batch)));
        return new ModelAndView("batch", model);
    }

    @PostMapping("/batches/{id}/start")
    String start(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        queue.start(queue.find(id, me.getName()));
        return "redirect:/batches/" + id;
    }

    @PostMapping("/batches/{id}/delete")
    String delete(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        queue.remove(queue.find(id, me.getName()));
        return "redirect:/batches";
    }

    @GetMapping("/batches/{id}/files/{file}")
    ResponseEntity<Resource> file(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @PathVariable String file) {
        KeptBatch batch = queue.find(id, me.getName());
        BatchFile found = BatchFile.of(queue.files(batch)).stream().filter(known -> known.name().equals(file)).findFirst()
                .orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND, "FILE_NOT_FOUND", file, "没有这个文件",
                        "请从这一批的页面下载"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).contentLength(found.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(found.name()))
                .body(new FileSystemResource(found.path()));
    }

    private ModelAndView page(SignedIn me, Typed typed, List<Fault> faults, HttpStatus status) {
        ModelAndView page = new ModelAndView("batches", Map.of("batches", queue.of(me.getName()), "forms", forms(), "typed", typed,
                "faults", faults));
        page.setStatus(status);
        return page;
    }

    /** The forms that a list can be made for. */
    private List<String> forms() {
        return catalogue.list().stream().map(TemplateCatalogue.Entry::name).filter(name -> {
            try {
                return catalogue.find(name).schema().isPresent();
            } catch (FaultException e) {
                return false;
            }
        }).toList();
    }

    private static boolean given(MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    private static String name(MultipartFile file) {
        return Download.clean(String.valueOf(file.getOriginalFilename()));
    }
}
