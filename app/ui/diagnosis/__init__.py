"""What a verdict means, on every page that shows one: what happened, what helps, who must act, the next step."""
