package ziman.engine.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ziman.engine.model.ConstantCurve;
import ziman.engine.model.Curve;
import ziman.engine.model.Ends;
import ziman.engine.model.ScatteringLaw;
import ziman.engine.model.TableCurve;
import ziman.engine.model.annotation.Family;
import ziman.engine.model.annotation.Property;
import ziman.engine.model.annotation.Section;
import ziman.engine.units.Quantity;

/**
 * What can be written in a block, read off the record that the block becomes.
 *
 * @param record the record
 * @param properties its properties, in the order of its components
 * @param sections the blocks that may stand inside, in the order of its components
 */
public record RecordDescription(
    Class<? extends Record> record,
    List<PropertyDescription> properties,
    List<SectionDescription> sections) {

  /** Reads a record. */
  public static RecordDescription of(Class<? extends Record> record) {
    List<PropertyDescription> properties = new ArrayList<>();
    List<SectionDescription> sections = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Property property = component.getAnnotation(Property.class);
      Section section = component.getAnnotation(Section.class);
      if (property != null) {
        properties.add(property(component, property));
      } else if (section != null) {
        sections.add(section(component, section));
      }
    }
    return new RecordDescription(record, List.copyOf(properties), List.copyOf(sections));
  }

  /** The property of that name. */
  public Optional<PropertyDescription> property(String name) {
    return properties.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** The section of that name. */
  public Optional<SectionDescription> section(String name) {
    return sections.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** Every name that can stand in the block. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    properties.forEach(p -> names.add(p.name()));
    sections.forEach(s -> names.add(s.name()));
    return names;
  }

  private static PropertyDescription property(RecordComponent component, Property details) {
    boolean optional = component.getType() == Optional.class || component.getType() == List.class;
    Class<?> type = unwrapped(component);
    return new PropertyDescription(
        details.name().isEmpty() ? inModel(component.getName()) : details.name(),
        type(type, component.getType() == List.class),
        !optional && details.byDefault().isEmpty(),
        details.byDefault(),
        details,
        component);
  }

  private static SectionDescription section(RecordComponent component, Section details) {
    boolean optional = component.getType() == Optional.class;
    Type inner = optional ? argument(component.getGenericType()) : component.getGenericType();
    boolean ends = rawClass(inner) == Ends.class;
    Class<?> content = rawClass(ends ? argument(inner) : inner);
    return new SectionDescription(
        inModel(component.getName()),
        ends,
        !optional,
        details.help(),
        of(content.asSubclass(Record.class)),
        component);
  }

  private static PropertyType type(Class<?> type, boolean many) {
    if (type == Double.class && many) {
      return new PropertyType.Numbers();
    }
    if (type == double.class || type == Double.class || type == Quantity.class) {
      return new PropertyType.Number(false);
    }
    if (type == int.class || type == Integer.class) {
      return new PropertyType.Number(true);
    }
    if (Curve.class.isAssignableFrom(type)) {
      return new PropertyType.CurveOf(type == ConstantCurve.class, type == TableCurve.class);
    }
    if (type == ScatteringLaw.class) {
      return new PropertyType.Code(type);
    }
    if (type.isEnum()) {
      @SuppressWarnings("unchecked")
      Class<? extends Enum<?>> options = (Class<? extends Enum<?>>) type;
      return new PropertyType.Choice(options);
    }
    if (type.isAnnotationPresent(Family.class)) {
      return new PropertyType.ReferenceTo(type, many);
    }
    throw new IllegalStateException("nothing in a model can become a " + type);
  }

  private static Class<?> unwrapped(RecordComponent component) {
    boolean wrapped = component.getType() == Optional.class || component.getType() == List.class;
    return wrapped ? rawClass(argument(component.getGenericType())) : component.getType();
  }

  private static Type argument(Type generic) {
    return ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static Class<?> rawClass(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static String inModel(String javaName) {
    return javaName.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
