using System.Linq.Expressions;

namespace Akka.Util.Internal;

/// <summary>Reads the arguments of a <c>new</c> expression.</summary>
internal static class ExpressionArguments
{
    public static object[] Evaluate(NewExpression expression) => [.. expression.Arguments.Select(Evaluate)];

    private static object Evaluate(Expression argument) => argument is ConstantExpression constant
        ? constant.Value!
        : Expression.Lambda<Func<object>>(Expression.Convert(argument, typeof(object))).Compile(preferInterpretation: true)();
}
