package kechuang.testing;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form of a page as it came: what it would send if a button were pressed now, and where one can type. */
public final class Form {

  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern PART =
      Pattern.compile("(?s)<div class=\"field ([^\"]*)\"|<(input|button)\\b([^>]*)>|<(textarea|select)\\b([^>]*)>(.*?)</\\4>");
  private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*selected[^>]*)>");
  private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final String page;
  private final String id;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<Button> buttons = new ArrayList<>();

  private record Button(String name, String attributes) {
  }

  private Form(String page, String attributes, String inside) {
    this.page = page;
    this.id = attribute(attributes, "id");
    var kind = "text";
    for (var part : PART.matcher(inside).results().toList()) {
      if (part.group(1) != null) {
        kind = part.group(1);
      } else if ("button".equals(part.group(2))) {
        buttons.add(new Button(attribute(part.group(3), "name"), part.group(3)));
      } else {
        field(part, kind);
      }
    }
  }

  /** The forms of a page that Faces takes back. */
  public static List<Form> of(String page, String html) {
    return FORM.matcher(html).results().filter(form -> form.group(2).contains("jakarta.faces.ViewState"))
        .map(form -> new Form(page, form.group(1), form.group(2))).toList();
  }

  private void field(MatchResult part, String kind) {
    var input = part.group(2) != null;
    var attributes = input ? part.group(3) : part.group(5);
    var name = attribute(attributes, "name");
    if (name.isEmpty() || attributes.contains("disabled=\"disabled\"")) {
      return;
    }
    if (!input) {
      values.put(name, part.group(4).equals("select") ? chosen(part.group(6)) : plain(part.group(6)).strip());
    } else if (!List.of("checkbox", "radio").contains(attribute(attributes, "type")) || attributes.contains("checked=")) {
      values.put(name, plain(attribute(attributes, "value")));
    }
    if ((input ? List.of("text", "search", "password").contains(attribute(attributes, "type"))
        : part.group(4).equals("textarea")) && !attributes.contains("readonly=")) {
      typed.put(name, kind);
    }
  }

  private static String chosen(String options) {
    return CHOSEN.matcher(options).results().map(option -> plain(attribute(option.group(1), "value"))).findFirst().orElse("");
  }

  private static String attribute(String attributes, String name) {
    var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? found.group(1) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  @Override
  public String toString() {
    return page.replaceAll("\\?.*", "") + " " + id;
  }

  /** Where one can type: the name of the input, and of what kind it is, {@code money}, {@code date} or another word. */
  public Map<String, String> typed() {
    return typed;
  }

  /** The button that does what the form is for. */
  public Optional<String> main() {
    return Stream.concat(buttons.stream().filter(button -> button.attributes().contains("primary")), buttons.stream())
        .map(Button::name).filter(name -> !name.isEmpty()).findFirst();
  }

  /** The first button with these words about it, or this id. */
  public Optional<String> button(String words) {
    return buttons.stream().filter(button -> button.attributes().contains(words)).map(Button::name).findFirst();
  }

  /** Sends it with this button and these values instead of its own; without scripts, so a whole page comes back. */
  public HttpResponse<String> send(Visitor visitor, String button, Map<String, String> instead) {
    var all = new LinkedHashMap<>(values);
    all.putAll(instead);
    all.put(button, button);
    var body = all.entrySet().stream().map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
    return visitor.send("POST", page, "application/x-www-form-urlencoded", body);
  }

  /** The same form as a later answer left it: Faces counts every answer as a view of its own. */
  public void goOn(HttpResponse<String> answer) {
    var state = VIEW_STATE.matcher(answer.body());
    if (state.find()) {
      values.put("jakarta.faces.ViewState", state.group(1));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
