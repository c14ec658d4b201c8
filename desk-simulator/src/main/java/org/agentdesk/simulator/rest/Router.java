package org.agentdesk.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.http.HttpRoute;
import org.agentdesk.simulator.json.Json;

/// Finds the page for a request by method and path; the first that fits answers. Paths are patterns
/// in which `*` stands for one segment and `**` for any beginning.
public final class Router implements HttpRoute {
    private record Page(Route route, Pattern path, Answer answer) {
        boolean isFor(String method) {
            return route.method().equals("ANY") || route.method().equals(method);
        }
    }

    /// A page as it was registered.
    ///
    /// @param path its pattern
    /// @param owner the class that answers
    public record Route(String method, String path, Class<?> owner) {}

    /// Answers a request whose path fitted.
    @FunctionalInterface
    public interface Answer {
        /// The answer.
        ///
        /// @param segments what the stars of the pattern stood for
        HttpReply of(HttpRequest request, List<String> segments) throws InterruptedException;
    }

    private final List<Page> pages = new ArrayList<>();

    /// Adds a page; the method `ANY` fits every method.
    public Router on(String method, String path, Answer answer) {
        return add(new Route(method, path, answer.getClass().getNestHost()), answer);
    }

    private Router add(Route route, Answer answer) {
        var path = route.path();
        var regex = path.replace("**", "\u0000").replace("*", "([^/]+)").replace("\u0000", ".*");
        pages.add(new Page(route, Pattern.compile(regex + "/?"), answer));
        return this;
    }

    /// Adds a page that answers 200 with JSON.
    public Router json(String method, String path, JsonAnswer answer) {
        var route = new Route(method, path, answer.getClass().getNestHost());
        return add(route, (request, _) -> HttpReply.json(200, answer.of(request)));
    }

    /// Every page, in the order of registration.
    public List<Route> routes() {
        return pages.stream().map(Page::route).toList();
    }

    /// Makes the JSON of a 200 answer.
    @FunctionalInterface
    public interface JsonAnswer {
        /// The body.
        JsonNode of(HttpRequest request) throws InterruptedException;
    }

    @Override
    public HttpReply answer(HttpRequest request) throws InterruptedException {
        boolean known = false;
        for (var page : pages) {
            var matcher = page.path.matcher(request.path());
            if (matcher.matches()) {
                known = true;
                if (page.isFor(request.method())) {
                    var segments = new ArrayList<String>();
                    for (int i = 1; i <= matcher.groupCount(); i++) {
                        segments.add(matcher.group(i));
                    }
                    return page.answer.of(request, segments);
                }
            }
        }
        return known ? failure(405, "Method not allowed") : failure(404, "Not found");
    }

    /// The answer to a wish that came true and has nothing to show.
    public static HttpReply done() {
        return HttpReply.json(200, Json.object().put("done", true));
    }

    /// An error in the shape desks understand.
    public static HttpReply failure(int status, String message) {
        var body = Json.object().put("statusCode", status);
        body.putObject("error").put("msg", message);
        return HttpReply.json(status, body);
    }
}
