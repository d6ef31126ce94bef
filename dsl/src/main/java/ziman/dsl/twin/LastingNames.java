package ziman.dsl.twin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/**
 * Lets what one input declares last for the next: {@code def x = 3} outside of all blocks becomes
 * {@code x = 3}, which stays, and imports are remembered.
 */
final class LastingNames extends CompilationCustomizer {
  private final Set<String> imports = new LinkedHashSet<>();

  LastingNames() {
    super(CompilePhase.CONVERSION);
  }

  /** Imports that were read so far, as they were written. */
  Set<String> imports() {
    return imports;
  }

  @Override
  public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
    ModuleNode module = source.getAST();
    module.getStatementBlock().getStatements().replaceAll(LastingNames::lasting);
    Stream.of(
            module.getImports(),
            module.getStarImports(),
            module.getStaticImports().values(),
            module.getStaticStarImports().values())
        .flatMap(kind -> kind.stream())
        .map(ImportNode::getText)
        .forEach(imports::add);
  }

  private static Statement lasting(Statement statement) {
    if (statement instanceof ExpressionStatement line
        && line.getExpression() instanceof DeclarationExpression declared
        && declared.getAnnotations().isEmpty()) {
      Expression assigned =
          new BinaryExpression(names(declared), declared.getOperation(), value(declared));
      assigned.setSourcePosition(declared);
      Statement lasting = new ExpressionStatement(assigned);
      lasting.setSourcePosition(statement);
      return lasting;
    }
    return statement;
  }

  private static Expression names(DeclarationExpression declared) {
    if (!declared.isMultipleAssignmentDeclaration()) {
      return name(declared.getVariableExpression());
    }
    List<Expression> names =
        declared.getTupleExpression().getExpressions().stream()
            .map(one -> name((VariableExpression) one))
            .toList();
    return new TupleExpression(names);
  }

  private static Expression name(VariableExpression declared) {
    Expression name = new VariableExpression(declared.getName());
    name.setSourcePosition(declared);
    return name;
  }

  private static Expression value(DeclarationExpression declared) {
    Expression value = declared.getRightExpression();
    if (value instanceof EmptyExpression) {
      return ConstantExpression.NULL;
    }
    if (declared.isMultipleAssignmentDeclaration()
        || ClassHelper.isObjectType(declared.getVariableExpression().getType())) {
      return value;
    }
    Expression cast = new CastExpression(declared.getVariableExpression().getType(), value);
    cast.setSourcePosition(value);
    return cast;
  }
}
