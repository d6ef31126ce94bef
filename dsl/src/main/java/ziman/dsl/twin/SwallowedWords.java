package ziman.dsl.twin;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.Variable;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.syntax.Types;

/**
 * Refuses what would be said to the script and not to the model. Groovy knows a variable that was
 * declared with {@code def} before anybody else does: {@code load = 1.ohm} in a block would change
 * the script's variable {@code load}, and the model would never hear of it.
 */
final class SwallowedWords extends CompilationCustomizer {
  SwallowedWords() {
    super(CompilePhase.CANONICALIZATION);
  }

  /** Such a word; its message needs no introduction. */
  static final class Swallowed extends SyntaxException {
    private static final long serialVersionUID = 1;

    Swallowed(String name, int declared, VariableExpression at) {
      super(
          "\"%s\" is a variable of the script, declared in line %d, and would get this value instead of the model: give the variable another name."
              .formatted(name, declared),
          at.getLineNumber(),
          at.getColumnNumber());
    }
  }

  @Override
  public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
    new InModels(source).visitClass(type);
  }

  /** Looks at every assignment inside {@code model { ... }}. */
  private static final class InModels extends ClassCodeVisitorSupport {
    private final SourceUnit source;

    /** What each block around this place declares itself, the innermost first. */
    private final Deque<Set<Variable>> blocks = new ArrayDeque<>();

    InModels(SourceUnit source) {
      this.source = source;
    }

    @Override
    protected SourceUnit getSourceUnit() {
      return source;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
      boolean model = call.isImplicitThis() && "model".equals(call.getMethodAsString());
      if (model && blocks.isEmpty()) {
        blocks.push(none());
        super.visitMethodCallExpression(call);
        blocks.pop();
      } else {
        super.visitMethodCallExpression(call);
      }
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
      if (blocks.isEmpty()) {
        super.visitClosureExpression(closure);
        return;
      }
      blocks.push(none());
      if (closure.isParameterSpecified()) {
        for (Parameter parameter : closure.getParameters()) {
          blocks.peek().add(parameter);
        }
      }
      super.visitClosureExpression(closure);
      blocks.pop();
    }

    private static Set<Variable> none() {
      return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
      if (!blocks.isEmpty() && !declaration.isMultipleAssignmentDeclaration()) {
        blocks.peek().add(declaration.getVariableExpression());
      }
      super.visitDeclarationExpression(declaration);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression e) {
      if (!blocks.isEmpty()
          && !(e instanceof DeclarationExpression)
          && e.getOperation().getType() == Types.EQUAL
          && e.getLeftExpression() instanceof VariableExpression assigned) {
        check(assigned);
      }
      super.visitBinaryExpression(e);
    }

    private void check(VariableExpression assigned) {
      Variable meant = assigned.getAccessedVariable();
      boolean local = meant instanceof VariableExpression || meant instanceof Parameter;
      if (local && !meant.equals(assigned) && !blocks.peek().contains(meant)) {
        int line =
            meant instanceof VariableExpression declared
                ? declared.getLineNumber()
                : ((Parameter) meant).getLineNumber();
        source
            .getErrorCollector()
            .addErrorAndContinue(
                new SyntaxErrorMessage(new Swallowed(assigned.getName(), line, assigned), source));
      }
    }
  }
}
