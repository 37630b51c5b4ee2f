package io.stocking.server.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a plan of JMeter says, as far as a test asks: an element is followed by a {@code hashTree} with what belongs to it. */
final class LoadPlan {
    private final Document document;

    private LoadPlan(final Document document) {
        this.document = document;
    }

    /**
     * One request of the plan.
     *
     * @param body its text, or empty
     * @param query its parameters
     * @param statuses that it is held to
     * @param paths into the JSON of its answer
     */
    record Request(
            String name,
            String method,
            String path,
            String body,
            Map<String, String> query,
            List<String> statuses,
            List<String> paths) {}

    static LoadPlan read(final Path file) throws IOException {
        try {
            return new LoadPlan(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (final ParserConfigurationException | SAXException broken) {
            throw new IOException(file + " is no plan", broken);
        }
    }

    /** The variables of the plan and their values, which may be functions. */
    Map<String, String> variables() {
        final Map<String, String> variables = new LinkedHashMap<>();
        all(document, "TestPlan")
                .flatMap(plan -> all(plan, "elementProp"))
                .filter(variable -> variable.getAttribute("elementType").equals("Argument"))
                .forEach(variable ->
                        variables.put(property(variable, "Argument.name"), property(variable, "Argument.value")));
        return variables;
    }

    /** The variables that requests take from answers. */
    List<String> extracted() {
        return all(document, "JSONPostProcessor")
                .map(extractor -> property(extractor, "JSONPostProcessor.referenceNames"))
                .flatMap(names -> Stream.of(names.split(";")))
                .toList();
    }

    /** Every text in the plan. */
    List<String> texts() {
        return all(document, "stringProp").map(Element::getTextContent).toList();
    }

    List<Request> requests() {
        return all(document, "HTTPSamplerProxy").map(LoadPlan::request).toList();
    }

    private static Request request(final Element sampler) {
        final Element below = below(sampler);
        final Map<String, String> query = new LinkedHashMap<>();
        final List<String> bodies = new ArrayList<>();
        all(sampler, "elementProp")
                .filter(argument -> argument.getAttribute("elementType").equals("HTTPArgument"))
                .forEach(argument -> {
                    final String name = property(argument, "Argument.name");
                    if (name.isEmpty()) {
                        bodies.add(property(argument, "Argument.value"));
                    } else {
                        query.put(name, property(argument, "Argument.value"));
                    }
                });
        return new Request(
                sampler.getAttribute("testname"),
                property(sampler, "HTTPSampler.method"),
                property(sampler, "HTTPSampler.path"),
                String.join("", bodies),
                query,
                all(below, "ResponseAssertion").flatMap(LoadPlan::statuses).toList(),
                paths(below));
    }

    private static Stream<String> statuses(final Element assertion) {
        return all(assertion, "collectionProp")
                .flatMap(codes -> all(codes, "stringProp"))
                .map(Element::getTextContent);
    }

    private static List<String> paths(final Element below) {
        return Stream.concat(
                        all(below, "JSONPathAssertion").map(assertion -> property(assertion, "JSON_PATH")),
                        all(below, "JSONPostProcessor")
                                .map(extractor -> property(extractor, "JSONPostProcessor.jsonPathExprs"))
                                .flatMap(paths -> Stream.of(paths.split(";"))))
                .toList();
    }

    /** The tree that follows an element. */
    private static Element below(final Element element) {
        Node next = element.getNextSibling();
        while (!(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return (Element) next;
    }

    /** A property of an element, or empty when it has none of that name. */
    private static String property(final Element element, final String name) {
        return children(element.getChildNodes())
                .filter(child -> child.getAttribute("name").equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> all(final Node within, final String tag) {
        return within instanceof Document document
                ? children(document.getElementsByTagName(tag))
                : children(((Element) within).getElementsByTagName(tag));
    }

    private static Stream<Element> children(final NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
