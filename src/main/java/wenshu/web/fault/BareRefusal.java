package wenshu.web.fault;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in Chinese what the container refuses before it knows which page is meant: a line of a request that it cannot read. */
final class BareRefusal extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(BareRefusal.class);
    private static final int CLIENT_ERROR = 400;

    private final Explain explain;

    BareRefusal(Explain explain) {
        this.explain = explain;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Explained explained = explain.byStatus(status);
        response.setContentType("text/html;charset=utf-8");
        try {
            Writer out = response.getReporter();
            if (out != null) {
                // Nothing of the request stands in it: what could not be read is not repeated.
                out.write("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + explained.title()
                        + "</title></head><body><h1>" + explained.title() + "</h1><p>" + explained.detail() + "</p></body></html>");
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("the asker has gone", e);
        }
    }
}
