// One bidirectional GRU layer, forward and backward, for training on one CPU core.
//
// torch.nn.GRU on the CPU computes the weight gradients once per time step and launches about fifteen small kernels
// for each; here both are done once per layer. Same equations and same parameters as torch.nn.GRU:
//   r = s(gi_r + gh_r)   z = s(gi_z + gh_z)   n = tanh(gi_n + r * gh_n)   h' = n + z * (h - n)
// gi [T, B, 3H] holds the input part with its bias, gh = h W' + b the recurrent part.
#include <ATen/cpu/vec/vec.h>
#include <torch/extension.h>
#include <vector>

using at::Tensor;
using Vec = at::vec::Vectorized<float>;

static inline Vec sigmoid(Vec x) { return Vec(1.f) / (Vec(1.f) + x.neg().exp_u20()); }
static inline Vec hyperbolic_tangent(Vec x) { return Vec(2.f) / (Vec(1.f) + (Vec(-2.f) * x).exp_u20()) - Vec(1.f); }

// Returns {hidden [T, B, H], gates [T, B, 4H]}: r, z, n and the recurrent part of n.
std::vector<Tensor> forward(const Tensor& input_part, const Tensor& weight, const Tensor& bias, bool reverse) {
  const int64_t steps = input_part.size(0), batch = input_part.size(1), hidden = weight.size(1);
  auto narrow_weight = weight.t().to(at::kBFloat16).contiguous();
  auto output = at::empty({steps, batch, hidden}, input_part.options());
  auto gates = at::empty({steps, batch, 4 * hidden}, input_part.options());
  auto state = at::zeros({batch, hidden}, input_part.options());
  auto narrow_state = at::zeros({batch, hidden}, input_part.options().dtype(at::kBFloat16));
  auto recurrent = at::empty({batch, 3 * hidden}, narrow_state.options());
  const float* bias_data = bias.data_ptr<float>();
  for (int64_t k = 0; k < steps; ++k) {
    const int64_t t = reverse ? steps - 1 - k : k;
    at::mm_out(recurrent, narrow_state, narrow_weight);
    const float* gi = input_part.data_ptr<float>() + t * batch * 3 * hidden;
    float* gate = gates.data_ptr<float>() + t * batch * 4 * hidden;
    float* out = output.data_ptr<float>() + t * batch * hidden;
    float* previous = state.data_ptr<float>();
    const at::BFloat16* gh = recurrent.data_ptr<at::BFloat16>();
    at::BFloat16* narrow = narrow_state.data_ptr<at::BFloat16>();
    for (int64_t b = 0; b < batch; ++b) {
      for (int64_t j = 0; j < hidden; j += Vec::size()) {
        float part[3][Vec::size()];
        for (int g = 0; g < 3; ++g)
          for (int64_t i = 0; i < Vec::size(); ++i)
            part[g][i] = static_cast<float>(gh[b * 3 * hidden + g * hidden + j + i]);
        const float* x = gi + b * 3 * hidden + j;
        Vec r = sigmoid(Vec::loadu(x) + Vec::loadu(part[0]) + Vec::loadu(bias_data + j));
        Vec z = sigmoid(Vec::loadu(x + hidden) + Vec::loadu(part[1]) + Vec::loadu(bias_data + hidden + j));
        Vec rn = Vec::loadu(part[2]) + Vec::loadu(bias_data + 2 * hidden + j);
        Vec n = hyperbolic_tangent(Vec::loadu(x + 2 * hidden) + r * rn);
        Vec h = n + z * (Vec::loadu(previous + b * hidden + j) - n);
        float* q = gate + b * 4 * hidden + j;
        r.store(q); z.store(q + hidden); n.store(q + 2 * hidden); rn.store(q + 3 * hidden);
        h.store(previous + b * hidden + j); h.store(out + b * hidden + j);
        float wide[Vec::size()];
        h.store(wide);
        for (int64_t i = 0; i < Vec::size(); ++i) narrow[b * hidden + j + i] = wide[i];
      }
    }
  }
  return {output, gates};
}

// Returns {grad of input_part, grad of the recurrent part gh} both [T, B, 3H] in bfloat16; they differ in n only.
std::vector<Tensor> backward(const Tensor& grad_output, const Tensor& output, const Tensor& gates,
                             const Tensor& weight, bool reverse) {
  const int64_t steps = output.size(0), batch = output.size(1), hidden = output.size(2);
  auto narrow_weight = weight.to(at::kBFloat16).contiguous();
  auto narrow_options = output.options().dtype(at::kBFloat16);
  auto grad_input = at::empty({steps, batch, 3 * hidden}, narrow_options);
  auto grad_recurrent = at::empty({steps, batch, 3 * hidden}, narrow_options);
  auto carried = at::zeros({batch, hidden}, output.options());
  auto through_weight = at::zeros({batch, hidden}, narrow_options);
  auto zeros = at::zeros({batch, hidden}, output.options());
  for (int64_t k = steps - 1; k >= 0; --k) {
    const int64_t t = reverse ? steps - 1 - k : k;
    const float* previous = k == 0 ? zeros.data_ptr<float>()
                                   : output.data_ptr<float>() + (reverse ? t + 1 : t - 1) * batch * hidden;
    const float* gate = gates.data_ptr<float>() + t * batch * 4 * hidden;
    const float* gout = grad_output.data_ptr<float>() + t * batch * hidden;
    const at::BFloat16* extra = through_weight.data_ptr<at::BFloat16>();
    at::BFloat16* di = grad_input.data_ptr<at::BFloat16>() + t * batch * 3 * hidden;
    at::BFloat16* dr = grad_recurrent.data_ptr<at::BFloat16>() + t * batch * 3 * hidden;
    float* carry = carried.data_ptr<float>();
    for (int64_t b = 0; b < batch; ++b) {
      const float* q = gate + b * 4 * hidden;
      const int64_t o = b * 3 * hidden;
      for (int64_t j = 0; j < hidden; ++j) {
        const float r = q[j], z = q[hidden + j], n = q[2 * hidden + j], rn = q[3 * hidden + j];
        const float d = gout[b * hidden + j] + carry[b * hidden + j] + static_cast<float>(extra[b * hidden + j]);
        const float dz = d * (previous[b * hidden + j] - n) * z * (1 - z);
        const float dn = d * (1 - z) * (1 - n * n);
        const float drr = dn * rn * r * (1 - r);
        di[o + j] = drr; di[o + hidden + j] = dz; di[o + 2 * hidden + j] = dn;
        dr[o + j] = drr; dr[o + hidden + j] = dz; dr[o + 2 * hidden + j] = dn * r;
        carry[b * hidden + j] = d * z;
      }
    }
    if (k > 0) at::mm_out(through_weight, grad_recurrent[t], narrow_weight);
  }
  return {grad_input, grad_recurrent};
}

PYBIND11_MODULE(TORCH_EXTENSION_NAME, module) {
  module.def("forward", &forward);
  module.def("backward", &backward);
}
