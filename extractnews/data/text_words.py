DIGEST = ""
WEIGHTS: dict[str, int] = {}
