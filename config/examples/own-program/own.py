"""Получает события от Router и дописывает их в calls.txt. Для людей — stderr, для ответов — stdout."""
import json
import sys

sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
sys.stderr.reconfigure(encoding="utf-8")

for line in sys.stdin:
    delivery = json.loads(line)
    answer = {"id": delivery["id"], "result": "delivered"}
    try:
        with open("calls.txt", "a", encoding="utf-8") as calls:
            # id одинаков при каждом повторе: по нему повтор видно.
            print(delivery["id"], delivery["with"], delivery["text"], sep="\t", file=calls)
    except OSError as failure:
        answer = {"id": delivery["id"], "result": "retry", "reason": "файл не пишется: " + type(failure).__name__}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
